#!/usr/bin/env python3
"""Asks an embedded server with internal authentication. usage: internal_auth.py URL SECRET_FILE [BODY]"""
import hashlib, hmac, secrets, sys, time, urllib.parse, urllib.request

url, secret, body = sys.argv[1], open(sys.argv[2], "rb").read().strip(), (sys.argv[3] if len(sys.argv) > 3 else "{}").encode()
target = urllib.parse.urlsplit(url)
path = target.path + ("?" + target.query if target.query else "")
stamp, nonce = str(int(time.time())), secrets.token_hex(16)
text = "\n".join(["POST", path, stamp, nonce, hashlib.sha256(body).hexdigest()])
headers = {"Content-Type": "application/json", "X-Internal-Timestamp": stamp, "X-Internal-Nonce": nonce,
           "X-Internal-Signature": hmac.new(secret, text.encode(), hashlib.sha256).hexdigest()}
print(urllib.request.urlopen(urllib.request.Request(url, body, headers)).read().decode())
