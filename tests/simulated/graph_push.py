"""Subscriptions: Graph asks whether an address wants to be rung at, and then rings there."""

import json
import ssl
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import quote
from urllib.request import Request as WebRequest
from urllib.request import urlopen

from tests.simulated.graph_parts import Json, Oops, Part, allow, long_id, written
from tests.simulated.graph_rules import all_rules
from tests.simulated.loopback import Request
from tests.simulated.organisation import SimulatedOrganisation

LONGEST = timedelta(minutes=10_080)


class Subscriptions:
    """Those that stand, by id. `longest` is what is granted, whatever was asked for."""

    def __init__(self, organisation: SimulatedOrganisation, ca_file: Path) -> None:
        self._organisation = organisation
        self._context = ssl.create_default_context(cafile=str(ca_file))
        self.standing: dict[str, Json] = {}
        self.longest = LONGEST
        self._made = 0

    def answer(self, request: Request, path: str) -> tuple[Part, str]:
        """Make one, end one."""
        allow(request)
        if request.method == "POST" and path == "/subscriptions":
            return self._made_one(json.loads(request.body)), "subscription"
        name = path.removeprefix("/subscriptions/")
        if request.method == "DELETE":
            if self.standing.pop(name, None) is None:
                raise Oops(404, "ResourceNotFound")
            return Part(204), ""
        raise Oops(405, "MethodNotAllowed")

    def ring(self, resource: str, change: str = "updated") -> int:
        """Tell everybody who subscribed to a resource; how many took it."""
        told = [one for one in self.standing.values() if resource in str(one["resource"])]
        return sum(self._tell(one, {"changeType": change}, "notificationUrl") for one in told)

    def end(self, event: str) -> int:
        """Tell everybody of a lifecycle event: reauthorizationRequired, subscriptionRemoved,
        missed."""
        told = list(self.standing.values())
        taken = sum(
            self._tell(s, {"lifecycleEvent": event}, "lifecycleNotificationUrl") for s in told
        )
        if event == "subscriptionRemoved":
            self.standing.clear()
        return taken

    def _made_one(self, wanted: Json) -> Part:
        for rules in all_rules():
            if wrong := list(rules.wrong("subscription", wanted)):
                raise Oops(400, "InvalidRequest", "; ".join(wrong))
        for name in ("notificationUrl", "lifecycleNotificationUrl"):
            url = str(wanted.get(name, ""))
            if not url.startswith("https://") or not self._is_wanted(url):
                raise Oops(400, "ValidationError", name)
        ends = datetime.fromisoformat(str(wanted["expirationDateTime"]))
        if ends - self._organisation.now > LONGEST or len(str(wanted["clientState"])) > 128:
            raise Oops(400, "InvalidRequest", "expirationDateTime")
        self._made += 1
        name = long_id("", "subscription", self._made)[:36]
        granted = min(ends, self._organisation.now + self.longest)
        self.standing[name] = wanted | {"id": name, "expirationDateTime": written(granted)}
        answer = dict(self.standing[name])
        answer.pop("clientState")
        return Part(201, answer)

    def _is_wanted(self, url: str) -> bool:
        """The address must give the token back, as plain text, within ten seconds."""
        token = "Validation: Testing client application reachability for subscription"
        asked = f"{url}{'&' if '?' in url else '?'}validationToken={quote(token)}"
        status, kind, body = self._post(asked, b"")
        return status == 200 and kind.startswith("text/plain") and body == token.encode()

    def _tell(self, one: Json, news: Json, where: str) -> bool:
        about = {"subscriptionId": one["id"], "clientState": one["clientState"], "tenantId": "t"}
        ends = {"subscriptionExpirationDateTime": one["expirationDateTime"]}
        if "changeType" in news:
            news = news | {"resource": one["resource"]}
        body = json.dumps({"value": [about | ends | news]}).encode()
        status, _, _ = self._post(str(one[where]), body)
        return 200 <= status < 300

    def _post(self, url: str, body: bytes) -> tuple[int, str, bytes]:
        headers = {"Content-Type": "application/json" if body else "text/plain; charset=utf-8"}
        asked = WebRequest(url, data=body, headers=headers, method="POST")
        try:
            with urlopen(asked, timeout=3, context=self._context) as answer:
                return answer.status, answer.headers.get("Content-Type", ""), answer.read()
        except OSError:
            return 0, "", b""
