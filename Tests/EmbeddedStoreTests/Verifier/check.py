#!/usr/bin/env python3
"""Checks an exported Jishi journal by docs/record-format.md alone, without the program.

usage: check.py FOLDER|journal.jsonl [--fingerprint F] [--against CHECKPOINT.json]

Prints one line a fault. Ends with 0 when there is none, 1 when there is one, 64 when used wrongly.
Needs Python 3.8 and the package `cryptography` (Debian: python3-cryptography) for Ed25519.
"""
import hashlib
import json
import os
import re
import sys

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    sys.exit("check.py: the Python package 'cryptography' is missing; install python3-cryptography")

HEADER_KEYS = ["at", "author", "batch", "bodyDigest", "chain", "city", "kind", "number", "previous", "v"]
faults = []


def fault(place, what):
    faults.append((place, what))
    print(f"{place}: {what}")


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def canonical(value):
    """Section 1: integers, texts, lists and objects; keys in the order of their UTF-16 units."""
    if isinstance(value, bool) or value is None or isinstance(value, float):
        raise ValueError("only integers, texts, lists and objects")
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
    return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"


def signed(key, signature, message):
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), message)
        return True
    except (InvalidSignature, ValueError):
        return False


def merkle(heads):
    """Section 8: leaves begin with 0, nodes with 1; the left part is the largest power of two below the whole."""
    leaves = [
        hashlib.sha256(b"\0" + f"{chain} {number} {digest}".encode()).digest()
        for chain, (number, digest) in sorted(heads.items(), key=lambda head: head[0].encode("utf-8"))
    ]

    def root(part):
        if len(part) == 1:
            return part[0]
        left = 1
        while left * 2 < len(part):
            left *= 2
        return hashlib.sha256(b"\1" + root(part[:left]) + root(part[left:])).digest()

    return root(leaves).hex() if leaves else sha256(b"")


class Journal:
    def __init__(self):
        self.store = None
        self.recovery = None
        self.founder_key = None
        self.founder = None
        self.chains = {}          # chain -> number, digest, city, open batch
        self.keys = {}            # person -> [(city number, key)]
        self.codes = {}           # person -> (salt, hash, expires)
        self.marks = {}           # heads of the last checkpoint
        self.checkpoints = 0
        self.seen = {}            # (chain, number) -> digest
        self.evidence = {}        # digest -> (size, place)
        self.drafts = {}          # (chain, draft) -> [submission, signing]
        self.papers = {}          # (chain, month or half) -> the notice or report that stands
        self.delivered = {}       # chain -> the last month that its own head was told of

    def key(self, person, city):
        known = [key for since, key in self.keys.get(person, []) if since <= city]
        return known[-1] if known else None

    def take(self, line, count):
        place = f"line {count}"
        try:
            row = json.loads(line)
            header_text, body_text = row["header"], row["body"]
            header_bytes, body_bytes = header_text.encode(), body_text.encode()
            header = json.loads(header_text)
            place = f"{header['chain']}#{header['number']}"
            if sorted(header) != HEADER_KEYS or canonical(header).encode() != header_bytes:
                return fault(place, "the header is not canonical")
        except (ValueError, KeyError, TypeError) as error:
            return fault(place, f"cannot be read: {error}")
        digest = sha256(header_bytes)
        chain, number = header["chain"], header["number"]
        body = {}
        if body_bytes:                       # an empty body was blanked; the chain still verifies
            if sha256(body_bytes) != header["bodyDigest"]:
                fault(place, "the body was changed")
            try:
                body = json.loads(body_text)
                if canonical(body).encode() != body_bytes:
                    fault(place, "the body is not canonical")
            except ValueError as error:
                fault(place, f"the body cannot be read: {error}")
        if self.store is None:
            if header["kind"] != "store.founded" or chain != "city" or number != 1 or not body:
                return fault(place, "the journal does not begin with store.founded")
            self.store, self.recovery = body["store"], body["recoveryKey"]
            self.founder_key, self.founder = body["key"], body["administrator"]["code"]
        self.follow(place, header, digest, row.get("signature"))
        self.sign(place, header, body, digest, row.get("signature"))
        self.refer(place, header, body, digest)
        self.follow_paper(place, header, body, digest)
        if header["kind"] == "checkpoint.made" and body:
            self.checkpoint(place, header, body)
        self.learn(header, body)
        self.collect(body, place)
        self.seen[chain, number] = digest
        self.chains[chain]["head"] = (number, digest)

    def follow(self, place, header, digest, signature):
        chain = self.chains.setdefault(header["chain"], {"head": (0, self.store), "city": 0, "open": None})
        number, previous = chain["head"]
        if header["v"] != 1:
            fault(place, "unknown version of the format")
        if header["number"] != number + 1:
            fault(place, f"number {number + 1} is missing")
        if header["previous"] != previous:
            fault(place, "names another entry before it")
        reach = self.chains.get("city", {"head": (0, "")})["head"][0]
        if not chain["city"] <= header["city"] <= reach:
            fault(place, "the city number falls back or runs ahead")
        chain["city"] = header["city"]
        index, count = header["batch"]
        expected = chain["open"] or (header["author"], 1, count)
        if (header["author"], index, count) != expected or not 1 <= index <= count:
            fault(place, "the batch is cut or mixed")
        chain["open"] = None if index == count else (header["author"], index + 1, count)
        if index == count and not signature:
            fault(place, "the signature is missing")

    def sign(self, place, header, body, digest, signature):
        person, city, kind = header["author"], header["city"], header["kind"]
        key = self.key(person, city)
        if kind == "store.founded":
            key = body["key"]
            if person != self.founder or header["previous"] != self.store:
                fault(place, "a store is founded once, by its administrator")
        elif kind == "key.introduced" and not body.get("present"):
            key = body["key"]
            salt, wanted, expires = self.codes.get(person, ("", "", 0))
            code = re.sub(r"[\s-]", "", body.get("code", "")).upper()
            found = sha256(f"jishi code v1 {salt} {code}".encode())
            if body["person"] != person or found != wanted or header["at"] > expires:
                fault(place, "no valid code was shown for this key")
        elif kind == "administrator.recovered":
            key = body["key"]
            proven = f"jishi recovery v1 {self.store} {key}".encode()
            if body["person"]["code"] != person or not signed(self.recovery, body["proof"], proven):
                fault(place, "the recovery key did not name this key")
        if key is None:
            fault(place, f"{person} had no key in force")
        elif signature and not signed(key, signature, b"jishi entry v1" + bytes.fromhex(digest)):
            fault(place, "the signature is not the author's")

    def refer(self, place, header, body, digest):
        kind, name = header["kind"], (header["chain"], body.get("draft"))
        known = self.drafts.get(name)
        if kind == "record.submitted" and body:
            if body.get("replaces") != (known[0] if known else None):
                fault(place, "replaces another submission")
            self.drafts[name] = [digest, None]
        elif kind in ("record.withdrawn", "record.returned", "record.signed") and body:
            if not known or body["submission"] != known[0]:
                fault(place, "names a submission that does not stand")
            elif kind == "record.signed":
                known[1] = digest
            else:
                known[1] = None
        elif kind in ("record.entered", "record.revised", "record.voided") and body:
            if not known or [body["submission"], body["signing"]] != known:
                fault(place, "names a submission or signature that does not stand")
            self.drafts.pop(name, None)

    def follow_paper(self, place, header, body, digest):
        """Section 6, 4 to 6: notices and reports."""
        kind, chain = header["kind"], header["chain"]
        if not body:
            return
        if kind in ("notice.made", "report.registered"):
            name = (chain, body.get("month") or body["half"])
            known = self.papers.get(name)
            if body.get("replaces") != (known["digest"] if known else None) or (known and known["fixed"]):
                fault(place, "replaces another paper, or one that is fixed")
            if "month" in body and body["month"] <= self.delivered.get(chain, ""):
                fault(place, "tells of a month that was told already")
            self.papers[name] = {"digest": digest, "name": name[1], "fixed": False, "told": False,
                                 "signed": False, "items": []}
        elif kind in ("notice.delivered", "notice.instructed", "notice.followed", "report.signed", "report.sent"):
            named = body.get("notice") or body.get("report")
            paper = next((p for (c, _), p in self.papers.items() if c == chain and p["digest"] == named), None)
            if paper is None:
                return fault(place, "names a notice or report that does not stand")
            if kind == "notice.delivered":
                paper["fixed"] = True
                if not body.get("copy"):
                    paper["told"] = True
                    self.delivered[chain] = max(self.delivered.get(chain, ""), paper["name"])
            elif kind == "notice.instructed":
                if not paper["told"]:
                    fault(place, "instructs upon a notice that was not delivered")
                paper["items"] += [False] * len(body["items"])
            elif kind == "notice.followed":
                item = body["item"] - 1
                if not 0 <= item < len(paper["items"]) or paper["items"][item]:
                    return fault(place, "follows up an item that is not open")
                paper["items"][item] = True
            elif kind == "report.signed":
                paper["signed"] = True
            else:
                if not paper["signed"]:
                    fault(place, "was sent without a signature")
                paper["fixed"] = True

    def checkpoint(self, place, header, body):
        for head in body["changed"]:
            self.marks[head["chain"]] = (head["number"], head["digest"])
        there = {chain: state["head"] for chain, state in self.chains.items()}
        there["city"] = (header["number"] - 1, header["previous"])
        if body["number"] != self.checkpoints + 1:
            fault(place, "checkpoints are not counted without a gap")
        self.checkpoints = body["number"]
        if self.marks != there or body["chains"] != len(there):
            fault(place, "the checkpoint's heads are not those that were there")
        if merkle(self.marks) != body["root"]:
            fault(place, "the checkpoint's root does not fit its heads")
        text = f"jishi checkpoint v1 {body['number']} {body['day']} {self.store} {body['root']}"
        key = self.key(header["author"], header["city"])
        if not key or not signed(key, body["signature"], text.encode()):
            fault(place, "the checkpoint's signature does not fit")

    def learn(self, header, body):
        if header["chain"] != "city" or not body:
            return
        kind, number = header["kind"], header["number"]
        if kind == "store.founded":
            self.keys[self.founder] = [(number, body["key"])]
        elif kind == "code.issued":
            self.codes[body["person"]] = (body["salt"], body["hash"], body["expires"])
        elif kind == "key.introduced":
            self.keys.setdefault(body["person"], []).append((number, body["key"]))
            if body.get("code"):
                self.codes.pop(body["person"], None)
        elif kind == "administrator.recovered":
            self.keys.setdefault(body["person"]["code"], []).append((number, body["key"]))

    def collect(self, value, place):
        if isinstance(value, dict):
            if "sha256" in value and "size" in value:
                self.evidence.setdefault(value["sha256"], (value["size"], place))
            value = list(value.values())
        if isinstance(value, list):
            for part in value:
                self.collect(part, place)

    def finish(self, folder):
        for chain, state in sorted(self.chains.items()):
            if state["open"]:
                fault(f"{chain}#{state['head'][0]}", "the last batch is cut")
        if folder is None:
            return
        for digest, (size, place) in sorted(self.evidence.items()):
            path = os.path.join(folder, "objects", digest)
            try:
                with open(path, "rb") as file:
                    hasher, count = hashlib.sha256(), 0
                    for chunk in iter(lambda: file.read(1 << 20), b""):
                        hasher.update(chunk)
                        count += len(chunk)
                if hasher.hexdigest() != digest or count != size:
                    fault(digest, f"the attachment was changed; named by {place}")
            except OSError:
                fault(digest, f"the attachment is missing; named by {place}")


def against(journal, path):
    with open(path, encoding="utf-8") as file:
        mark = json.load(file)
    heads = {head["chain"]: (head["number"], head["digest"]) for head in mark["heads"]}
    text = f"jishi checkpoint v1 {mark['number']} {mark['day']} {mark['store']} {mark['root']}"
    if merkle(heads) != mark["root"] or not signed(mark["key"], mark["signature"], text.encode()):
        fault(path, "the checkpoint's root or signature does not fit")
    if mark["store"] != journal.store:
        fault(path, "the checkpoint speaks of another store")
    if mark["key"] not in [key for _, key in journal.keys.get(mark["by"], [])]:
        fault(path, f"{mark['by']} never had the key that signed it")
    for chain, (number, digest) in sorted(heads.items()):
        if journal.seen.get((chain, number)) != digest:
            fault(f"{chain}#{number}", "the checkpoint knows another entry in this place, or it is lost")


def main(arguments):
    options, paths = {}, []
    while arguments:
        word = arguments.pop(0)
        if word in ("--fingerprint", "--against") and arguments:
            options[word] = arguments.pop(0)
        else:
            paths.append(word)
    if len(paths) != 1 or paths[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 64
    folder = paths[0] if os.path.isdir(paths[0]) else None
    journal, count = Journal(), 0
    with open(os.path.join(folder, "journal.jsonl") if folder else paths[0], "rb") as file:
        for count, line in enumerate(file, 1):
            try:
                journal.take(line.decode("utf-8"), count)
            except (UnicodeDecodeError, KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
                fault(f"line {count}", f"cannot be read: {error!r}")
    journal.finish(folder)
    if "--fingerprint" in options:
        own = sha256(bytes.fromhex(journal.founder_key or ""))[:32]
        if re.sub(r"[^0-9a-f]", "", options["--fingerprint"].lower()) != own:
            fault("city#1", "the administrator's fingerprint is another")
    if "--against" in options:
        against(journal, options["--against"])
    print(f"{count} entries, {len(journal.chains)} chains, {len(journal.evidence)} attachments, {len(faults)} faults")
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
