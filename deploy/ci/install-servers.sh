#!/bin/sh
# The real servers that the tests marked `servers` start on loopback; Debian's packages, as root.
# Radicale and Xandikos come with the development dependencies.
set -eu
export DEBIAN_FRONTEND=noninteractive
packages="dovecot-imapd dovecot-lmtpd postfix slapd ldap-utils mutt"
missing=""
for package in $packages; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" ||
        missing="$missing $package"
done
[ -z "$missing" ] && exit 0
apt-get update -qq
# What the packages would start by themselves is not wanted: each test starts its own.
printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
chmod 755 /usr/sbin/policy-rc.d
# shellcheck disable=SC2086  (a list of words)
apt-get install -y -qq --no-install-recommends $missing
rm -f /usr/sbin/policy-rc.d
