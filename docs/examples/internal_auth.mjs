// Asks an embedded server with internal authentication. usage: node internal_auth.mjs URL SECRET_FILE [BODY]
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [url, secretFile, body = '{}'] = process.argv.slice(2);
const { pathname, search } = new URL(url);
const [stamp, nonce] = [String(Math.floor(Date.now() / 1000)), randomBytes(16).toString('hex')];
const text = ['POST', pathname + search, stamp, nonce, createHash('sha256').update(body).digest('hex')].join('\n');
const signature = createHmac('sha256', readFileSync(secretFile, 'utf8').trim()).update(text).digest('hex');
const headers = { 'Content-Type': 'application/json', 'X-Internal-Timestamp': stamp, 'X-Internal-Nonce': nonce, 'X-Internal-Signature': signature };
console.log(await (await fetch(url, { method: 'POST', headers, body })).text());
