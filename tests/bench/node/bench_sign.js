// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prints the microseconds the vendor's signer takes for one signed StartVoiceChat; the twin of bench_sign.cpp.
'use strict';

const fs = require('fs');
const { Signer } = require('@volcengine/openapi');

const warmUpCalls = 4000;
const callsOfRound = 1000;
const rounds = 15;

const body = fs.readFileSync(process.argv[2], 'utf8');
const date = new Date();
const credentials = {
  accessKeyId: 'AKLTMadeUpAccessKeyForBenchmarks',
  secretKey: 'TWFkZVVwU2VjcmV0S2V5Rm9yQmVuY2htYXJrcw==',
};

function signMany(calls) {
  let characters = 0;
  for (let i = 0; i < calls; i += 1) {
    const request = {
      region: 'cn-north-1',
      method: 'POST',
      pathname: '/',
      params: { Action: 'StartVoiceChat', Version: '2024-12-01' },
      headers: { Host: 'rtc.volcengineapi.com', 'Content-Type': 'application/json' },
      body,
    };
    new Signer(request, 'rtc').addAuthorization(credentials, date);
    characters += request.headers.Authorization.length;
  }
  return characters;
}

signMany(warmUpCalls);
const measured = [];
for (let round = 0; round < rounds; round += 1) {
  const start = process.hrtime.bigint();
  if (signMany(callsOfRound) === 0) process.exit(1);
  measured.push(Number(process.hrtime.bigint() - start) / 1000 / callsOfRound);
}
measured.sort((a, b) => a - b);
console.log(measured[Math.floor(rounds / 2)].toFixed(3));
