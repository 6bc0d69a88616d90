#!/usr/bin/env python3
# SPDX-FileCopyrightText: Voicechat Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/data/vectors/vault.json: vault files made without the program's code, from the layout in
core/credentials/vaultimage.h, with hashlib and the package `cryptography` (48.0.0 was used).
Usage: scripts/vectors/make_vault.py > tests/data/vectors/vault.json"""
import hashlib
import hmac
import json
import struct

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = bytes.fromhex("895643560d0a1a0a")
CHECKED = b"voicechat-console/vault/key-check/1"


def made_up(label, size):
    return hashlib.shake_128(label.encode()).digest(size)


def vault(name, passphrase, log2n, r, p, entries):
    salt, nonce = made_up("salt " + name, 16), made_up("nonce " + name, 12)
    key = hashlib.scrypt(passphrase.encode(), salt=salt, n=1 << log2n, r=r, p=p, maxmem=1 << 30, dklen=64)
    plain = struct.pack(">I", len(entries))
    for entry_id, text in sorted(entries):
        body = text.encode()
        plain += struct.pack(">II", len(entry_id), len(body)) + entry_id.encode() + body
    check = hmac.new(key[32:], CHECKED, hashlib.sha256).digest()
    header = MAGIC + struct.pack(">HBBIII", 1, 1, 1, log2n, r, p) + salt + nonce + check
    header += struct.pack(">I", len(plain) + 16)
    content = header + AESGCM(key[:32]).encrypt(nonce, plain, header)
    return {
        "name": name,
        "passphrase": passphrase,
        "log2N": log2n, "r": r, "p": p,
        "salt": salt.hex(), "nonce": nonce.hex(),
        "entries": [{"id": entry_id, "text": text} for entry_id, text in sorted(entries)],
        "file": (content + hashlib.sha256(content).digest()).hex(),
    }


account = '{"format":1,"kind":"account-key","id":"one","name":"Made up","accessKeyId":"AKLTmadeup","secretKey":"bWFkZXVw"}'
application = '{"format":1,"kind":"rtc-application","id":"two","name":"语音","appId":"0123","appKey":"madeup"}'
print(json.dumps([
    vault("no entries", "correct horse battery staple", 4, 8, 1, []),
    vault("one entry", "correct horse battery staple", 10, 8, 1, [("one", account)]),
    vault("two entries, Chinese passphrase", "口令 with spaces ", 14, 8, 1, [("one", account), ("two", application)]),
    vault("other parameters", "p", 7, 4, 3, [("two", application)]),
    vault("empty passphrase", "", 4, 1, 1, [("one", account)]),
    vault("as the program makes them", "correct horse battery staple", 17, 8, 1, [("one", account)]),
], ensure_ascii=False, indent=1))
