#!/bin/sh
# SPDX-FileCopyrightText: Voicechat Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the made-up certificates of the transport tests anew. They protect nothing. Needs openssl 3.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

newkey() {
    openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$1" 2>/dev/null
}

# issue NAME SUBJECT SAN NOT_BEFORE NOT_AFTER: signed by the test CA
issue() {
    printf 'subjectAltName=%s\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n' "$3" > "$work/$1.ext"
    openssl req -new -key server.key -subj "$2" -out "$work/$1.csr"
    touch "$work/index.txt"
    openssl ca -batch -notext -config "$work/ca.cnf" -extfile "$work/$1.ext" -startdate "$4" -enddate "$5" \
        -in "$work/$1.csr" -out "$1.pem" 2>/dev/null
}

# authority NAME KEY SUBJECT EXTENSIONS: signed by itself
authority() {
    printf '%s\n' "$4" > "$work/$1.ext"
    openssl req -new -key "$2" -subj "$3" -out "$work/$1.csr"
    touch "$work/index.txt"
    openssl ca -selfsign -batch -notext -config "$work/ca.cnf" -keyfile "$2" -extfile "$work/$1.ext" \
        -startdate 20240101000000Z -enddate 21240101000000Z -in "$work/$1.csr" -out "$1.pem" 2>/dev/null
}

cat > "$work/ca.cnf" <<CNF
[ca]
default_ca = test
[test]
database = $work/index.txt
new_certs_dir = $work
certificate = ca.pem
private_key = $work/ca.key
rand_serial = yes
unique_subject = no
default_md = sha256
policy = anything
[anything]
commonName = supplied
organizationName = optional
CNF

newkey "$work/ca.key"
newkey server.key
authority ca "$work/ca.key" "/O=Voicechat Console tests/CN=Test authority" "basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign,cRLSign"
issue valid "/O=Voicechat Console tests/CN=localhost" "DNS:localhost,IP:127.0.0.1" 20240101000000Z 21240101000000Z
issue expired "/O=Voicechat Console tests/CN=expired.localhost" "DNS:localhost,IP:127.0.0.1" 20200101000000Z 20210101000000Z
issue notyet "/O=Voicechat Console tests/CN=notyet.localhost" "DNS:localhost,IP:127.0.0.1" 21200101000000Z 21240101000000Z
issue wronghost "/O=Voicechat Console tests/CN=elsewhere.example" "DNS:elsewhere.example" 20240101000000Z 21240101000000Z
authority selfsigned server.key "/O=Voicechat Console tests/CN=selfsigned.localhost" \
    "subjectAltName=DNS:localhost,IP:127.0.0.1"
