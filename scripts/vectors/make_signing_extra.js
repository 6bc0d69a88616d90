// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes tests/data/vectors/signing_extra.json by running the vendor's signer. Not run by the tests. To make it anew:
//
//     npm install --prefix /tmp/vectors @volcengine/openapi@1.36.2
//     NODE_PATH=/tmp/vectors/node_modules node scripts/vectors/make_signing_extra.js > tests/data/vectors/signing_extra.json
//
// The output is the same on every run: keys and dates are made up here, random ones come from a fixed seed.
'use strict';

const crypto = require('crypto');
const { Signer } = require('@volcengine/openapi');

const credentials = {
  accessKeyId: 'AKLTMadeUpAccessKeyForTestsOnly',
  secretKey: 'TWFkZVVwU2VjcmV0S2V5Rm9yVGVzdHNPbmx5',
  sessionToken: null,
};
const basis = {
  ...credentials,
  date: '2025-07-01T08:09:10.123Z',
  region: 'cn-north-1',
  service: 'rtc',
  method: 'POST',
  path: '/',
  query: { Action: 'StopVoiceChat', Version: '2024-12-01' },
  headers: { Host: 'rtc.volcengineapi.com' },
  body: '{"AppId":"661e0000000000000000543c"}',
};

function request(input) {
  // The signer writes into what it is handed.
  const copy = JSON.parse(JSON.stringify(input));
  return {
    region: copy.region,
    method: copy.method,
    pathname: copy.path,
    params: copy.query,
    headers: copy.headers || undefined,
    body: copy.body === null ? undefined : copy.body,
  };
}

function keysOf(input) {
  return {
    accessKeyId: input.accessKeyId,
    secretKey: input.secretKey,
    sessionToken: input.sessionToken || undefined,
  };
}

// Listens to the signer's own intermediate texts instead of making them again.
function listening(signer) {
  const heard = {};
  const canonicalString = signer.canonicalString.bind(signer);
  const stringToSign = signer.stringToSign.bind(signer);
  const getSigningKey = signer.getSigningKey.bind(signer);
  signer.canonicalString = () => (heard.canonicalRequest = canonicalString());
  signer.stringToSign = (datetime) => (heard.stringToSign = stringToSign(datetime));
  signer.getSigningKey = (...given) => {
    const key = getSigningKey(...given);
    heard.signingKeyHex = key.toString();
    return key;
  };
  return heard;
}

function signedInHeaders(input) {
  const given = request(input);
  const signer = new Signer(given, input.service);
  const heard = listening(signer);
  signer.addAuthorization(keysOf(input), new Date(input.date));
  const lines = heard.canonicalRequest.split('\n');
  const authorization = given.headers.Authorization;
  return {
    xDate: given.headers['X-Date'],
    canonicalQuery: lines[2],
    signedHeaders: lines[lines.length - 2],
    bodySha256: lines[lines.length - 1],
    credentialScope: heard.stringToSign.split('\n')[2],
    canonicalRequest: heard.canonicalRequest,
    canonicalRequestSha256: crypto.createHash('sha256').update(heard.canonicalRequest, 'utf8').digest('hex'),
    stringToSign: heard.stringToSign,
    signingKeyHex: heard.signingKeyHex,
    signature: authorization.slice(authorization.lastIndexOf('=') + 1),
    authorization,
    headers: given.headers,
  };
}

function signedInQuery(input) {
  const signer = new Signer(request(input), input.service);
  const heard = listening(signer);
  const queryString = signer.getSignUrl(keysOf(input), new Date(input.date));
  return {
    canonicalRequest: heard.canonicalRequest,
    stringToSign: heard.stringToSign,
    signature: queryString.slice(queryString.lastIndexOf('=') + 1),
    queryString,
    url: `https://${(input.headers && input.headers.Host) || host.Host}${input.path || '/'}?${queryString}`,
  };
}

const vectors = [];

function add(mode, name, changes) {
  const input = { ...basis, ...changes };
  let output;
  try {
    output = mode === 'header' ? signedInHeaders(input) : signedInQuery(input);
  } catch (error) {
    output = { throws: `${error.name}: ${error.message}` };
  }
  vectors.push({ name, mode, input, output });
}

const header = (name, changes) => add('header', name, changes);
const query = (name, changes) => add('query', name, changes);
const host = basis.headers;
const get = { method: 'GET', body: null };

// Queries
header('query_array', { ...get, query: { Action: 'X', B: ['b', 'a', 'B', '*', '~', '你', ' '] } });
header('query_empty_array', { ...get, query: { Action: 'X', B: [] } });
header('query_array_of_one', { ...get, query: { B: ['only'] } });
header('query_array_mixed', { ...get, query: { B: [3, null, true, 'x', [1, 2], [null, 'y'], {}, ''] } });
header('query_array_same', { ...get, query: { B: ['a', 'a', 'a'] } });
header('query_integer_keys', { ...get, query: { b: '1', 10: '2', 9: '3', '01': '4', '-1': '5', '!': '6', 4294967294: '7', 4294967295: '8', 0: '9', '1.5': 'a' } });
header('query_unicode_keys', { ...get, query: { 键: '值', é: 'è', '😀': '😀', '\uffee': 'x', Z: '1', z: '2', _: '3' } });
header('query_lone_surrogates', { ...get, query: { 'a\ud800': 'dropped', b: 'x\udc00y', c: ['\ud800', 'z'], d: '1' } });
header('query_value_kinds', { ...get, query: { a: 0, b: -0, c: 1.5, d: 1e21, e: 1e-7, f: 123456789012345680000, g: true, h: false, i: null, j: {}, k: 0.1, l: -1e-10, m: 5e-324, n: 1.7976931348623157e308, o: 100, p: 1e20 } });
header('query_control_characters', { ...get, query: { 'a\u0000\n\u007f': '\u0001\r\t"\\<>^`{|}' } });
header('query_none', { ...get, query: null });
header('query_empty', { ...get, query: {} });
header('query_all_printable', { ...get, query: { t: Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('') } });

// Headers
header('headers_any_order', { headers: { 'X-B': '2', Host: 'h', 'X-A': '1', 'x-a-1': '3', 'X-A.': '4', Accept: '*/*' } });
header('headers_same_name_twice', { headers: { 'X-A': 'first', Host: 'h', 'x-a': 'second', 'X-a': 'third' } });
header('headers_unsignable', { headers: { Host: 'h', AUTHORIZATION: 'a', 'Content-TYPE': 'b', 'content-length': '3', 'User-Agent': 'c', 'Presigned-Expires': 'd', EXPECT: 'e', 'X-Expect': 'f' } });
header('headers_white_space', { headers: { Host: ' h ', 'X-Lines': 'a\r\n b\n\n\tc', 'X-Tab': '\t', 'X-Inner': 'a  b   c', 'X-Vertical': 'a\u000b\u000cb', 'X-Wide': '\u3000全\u00a0角\u2003\ufeff', 'X-Not': 'a\u200bb\u0085c' } });
header('headers_unicode_value', { headers: { Host: 'h', 'X-Name': '小宁 😀' } });
header('headers_number_values', { headers: { Host: 'h', 'X-A': 42, 'X-B': 0, 'X-C': 1e21, 'X-D': -1.5, 'X-E': true } });
header('headers_null_value', { headers: { Host: 'h', 'X-A': null } });
header('headers_null_unsignable', { headers: { Host: 'h', 'User-Agent': null } });
header('headers_lone_surrogate', { headers: { Host: 'h', 'X-A': '\ud800' } });
header('headers_x_date_given', { headers: { Host: 'h', 'X-Date': '20200101T000000Z', Accept: 'a' } });
header('headers_x_date_lower_case_given', { headers: { Host: 'h', 'x-date': '20200101T000000Z' } });
header('headers_authorization_given', { headers: { Authorization: 'old', Host: 'h' } });
header('headers_authorization_lower_case_given', { headers: { authorization: 'old', Host: 'h' } });
header('headers_body_hash_given', { headers: { 'X-Content-Sha256': 'abc', Host: 'h' } });
header('headers_body_hash_given_without_body', { ...get, headers: { Host: 'h', 'X-Content-Sha256': 'UNSIGNED  PAYLOAD' } });
header('headers_body_hash_empty_without_body', { ...get, headers: { Host: 'h', 'X-Content-Sha256': '' } });
header('headers_body_hash_lower_case_without_body', { ...get, headers: { Host: 'h', 'x-content-sha256': 'abc' } });
header('headers_body_hash_lower_case_given', { headers: { Host: 'h', 'x-content-sha256': 'abc' } });
header('headers_token_given', { headers: { 'X-Security-Token': 'given', Host: 'h' } });
header('headers_token_given_and_used', { sessionToken: 'used', headers: { 'X-Security-Token': 'given', Host: 'h' } });
header('headers_token_lower_case_given', { sessionToken: 'used', headers: { 'x-security-token': 'given', Host: 'h' } });
header('headers_empty', { headers: {} });

// Everything else
header('path_empty', { path: '' });
header('path_unicode', { path: '/房间/a%20b' });
header('method_lower_case', { method: 'delete' });
header('session_token_empty', { sessionToken: '' });
header('session_token_blanks', { sessionToken: '  a  b  ' });
header('secret_long', { secretKey: 'k'.repeat(65) });
header('secret_one_block', { secretKey: 'k'.repeat(64) });
header('secret_unicode', { secretKey: '密钥😀' });
header('access_key_unicode', { accessKeyId: '钥匙' });
header('body_object', { body: { b: 1, a: [1.5, null, 'é😀', { c: true }] } });
header('body_empty_object', { body: {} });
header('body_lone_surrogate', { body: '{"a":"\ud800"}' });
header('body_long', { body: JSON.stringify({ text: '你好，世界。'.repeat(300) }) });
header('date_end_of_year', { date: '2024-12-31T23:59:59.999Z' });
header('date_with_offset', { date: '2025-01-01T07:59:59+08:00' });
header('date_leap_day', { date: '2024-02-29T12:00:00.5Z' });
header('date_invalid', { date: 'yesterday' });
header('region_other', { region: 'ap-singapore-1', service: 'iam' });

// Presigned URLs
query('presign_session_token', { ...get, sessionToken: 'STS a+b/c==' });
query('presign_array', { ...get, query: { Action: 'X', B: ['b', 'a'], C: [] } });
query('presign_integer_keys', { ...get, query: { Action: 'X', 10: 'a', 9: 'b' } });
query('presign_null', { ...get, query: { Action: 'X', B: null } });
query('presign_empty_key', { ...get, query: { Action: 'X', '': 'y' } });
query('presign_lone_surrogate_key', { ...get, query: { Action: 'X', 'a\ud800': 'y' } });
query('presign_given_again', { ...get, query: { 'X-Date': 'old', 'X-Signature': 'old', 'X-SignedQueries': 'old', 'X-Algorithm': 'old', 'X-Credential': 'old', 'X-NotSignBody': 'old', 'X-SignedHeaders': 'old', 'X-Security-Token': 'kept' } });
query('presign_no_query', { ...get, query: null });
query('presign_no_headers', { ...get, headers: null });
query('presign_headers_do_not_count', { ...get, headers: { Host: 'h', 'X-A': null, 'X-Date': 'old' } });
query('presign_post_without_body', { body: null });
query('presign_body', {});
query('presign_body_of_many_characters', { body: '你好 😀! 0123456789' });
query('presign_path', { ...get, path: '/a b' });
query('presign_unicode', { ...get, query: { 键: '值', Action: 'X' } });

// Random ones, from a fixed seed
let seed = 20250701;
function random(below) {
  // xorshift32
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return (seed >>> 0) % below;
}
const letters = ['a', 'b', 'Z', '_', '-', '.', '~', '*', '!', "'", '(', ')', ' ', '+', '/', '%', '=', '&', ';', '0', '7', 'é', '中', '😀', '\u2028', '\t'];
const text = (longest) => Array.from({ length: random(longest + 1) }, () => letters[random(letters.length)]).join('');
function randomQuery() {
  const result = {};
  for (let i = random(9); i > 0; i -= 1) {
    result[text(4)] = random(4) === 0 ? Array.from({ length: random(4) }, () => text(5)) : text(8);
  }
  return result;
}
function randomHeaders() {
  const result = { Host: 'rtc.volcengineapi.com' };
  for (let i = random(5); i > 0; i -= 1) {
    result[`${random(2) ? 'X-' : 'x-'}${'AbCdE'[random(5)]}${random(3)}`] = text(10);
  }
  return result;
}
for (let i = 0; i < 40; i += 1) {
  add(i % 4 === 3 ? 'query' : 'header', `random_${i}`, {
    secretKey: `made up ${text(20)}`,
    sessionToken: random(2) ? null : `token ${i}`,
    date: new Date(1700000000000 + random(1000000000) * 97).toISOString(),
    method: random(2) ? 'POST' : 'GET',
    query: randomQuery(),
    headers: i % 4 === 3 ? host : randomHeaders(),
    body: i % 4 === 3 || random(2) ? null : text(60),
  });
}

process.stdout.write(`${JSON.stringify({
  source: 'npm @volcengine/openapi@1.36.2 lib/base/sign.js (Signer), made by scripts/vectors/make_signing_extra.js',
  credentialsNote: 'Credentials are made up.',
  algorithm: 'HMAC-SHA256',
  vectors,
}, null, 1)}\n`);
