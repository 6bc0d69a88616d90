// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// proxy_server.js SCENE_FILE UPSTREAM: a server of the packages that the vendor's is made of, doing what a proxy for
// its web client has to do: CORS, JSON body, sign, forward, answer. Prints its port.

const fs = require('node:fs');
const Koa = require('koa');
const bodyParser = require('koa-bodyparser');
const cors = require('koa2-cors');
const fetch = require('node-fetch');
const { Signer } = require('@volcengine/openapi');

const [sceneFile, upstream] = process.argv.slice(2);
const scene = JSON.parse(fs.readFileSync(sceneFile, 'utf8'));

const app = new Koa();
app.use(cors({ origin: '*' }));
app.use(bodyParser());
app.use(async (ctx) => {
  const { Action, Version = '2024-12-01' } = ctx.query;
  if (!ctx.url.startsWith('/proxy') || !Action || !ctx.request.body.SceneID) return;
  const body = {};
  const request = {
    region: 'cn-north-1',
    method: 'POST',
    params: { Action, Version },
    headers: { Host: 'rtc.volcengineapi.com', 'Content-type': 'application/json' },
    body,
  };
  new Signer(request, 'rtc').addAuthorization(scene.AccountConfig);
  const answer = await fetch(`${upstream}?Action=${Action}&Version=${Version}`, {
    method: 'POST', headers: request.headers, body: JSON.stringify(body),
  });
  ctx.body = await answer.json();
});
const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
