#!/usr/bin/env python3
"""Checks proofs and logs of versions: written from docs/verify.md alone, with Python's standard library and nothing of ours.

    verify.py proof FILE --key VKEY [--witness VKEY ...] [--quorum K]
    verify.py log FOLDER --key VKEY [--seen CHECKPOINT ...]

Exit codes: 0 it holds, 1 it does not, 2 wrong use.
"""
import argparse
import base64
import hashlib
import json
import os
import re
import sys

from ed25519 import is_signed


class Refused(Exception):
    """What is checked does not hold; the message is a sentence."""


def need(holds, sentence):
    if not holds:
        raise Refused(sentence)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def unbase64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Refused("Something is no base64.") from None
    need(base64.b64encode(data).decode() == text, "Base64 is spelt in another way.")
    return data


def number(text):
    need(re.fullmatch(r"0|[1-9][0-9]{0,15}", text) and int(text) < 2**53, "A number is no number.")
    return int(text)


def tree_hash(text):
    data = unbase64(text)
    need(len(data) == 32, "A hash does not have 32 bytes.")
    return data


def canonical(value):
    """RFC 8785 for what leaves hold: ASCII strings, whole numbers, lists, objects, null."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


class Key:
    def __init__(self, line):
        found = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+(\S+)", line)
        need(found, "This is no key.")
        self.name, self.id = found[1], bytes.fromhex(found[2])
        data = unbase64(found[3])
        need(len(data) == 33 and data[0] in (1, 4), "This is no Ed25519 key of a log or witness.")
        need(sha256(self.name.encode(), b"\n", data)[:4] == self.id, "The id is another key's.")
        self.is_witness, self.public = data[0] == 4, data[1:]


def open_checkpoint(note, keys):
    need("\n\n" in note and note.endswith("\n"), "This is no signed note.")
    need(not re.search(r"[\x00-\x09\x0b-\x1f]", note), "The note has control characters.")
    end = note.rindex("\n\n")
    text, below = note[: end + 1], note[end + 2 : -1]
    lines = text[:-1].split("\n")
    need(len(lines) >= 3 and "" not in lines, "This is no checkpoint.")
    origin, size, root = lines[0], number(lines[1]), tree_hash(lines[2])
    signed, witnesses = False, set()
    for line in below.split("\n"):
        found = re.fullmatch("\u2014 ([^\\s+]+) (\\S+)", line)
        need(found, "A line below the note is no signature.")
        data = unbase64(found[2])
        need(len(data) >= 5, "A signature is too short.")
        for key in keys:
            if key.name != found[1] or key.id != data[:4]:
                continue
            signature, covered = data[4:], text.encode()
            if key.is_witness:
                need(len(data) == 76, "A cosignature is no cosignature.")
                time = int.from_bytes(data[4:12], "big")
                signature = data[12:]
                covered = f"cosignature/v1\ntime {time}\n{text}".encode()
            need(is_signed(key.public, covered, signature), f"The signature of {key.name} does not hold.")
            if key.is_witness:
                witnesses.add(key.name)
            elif key.name == origin:
                signed = True
    need(signed, "The checkpoint is signed by no key that is known.")
    return origin, size, root, witnesses


def leaf_hash(leaf):
    return sha256(b"\x00", leaf)


def node_hash(left, right):
    return sha256(b"\x01", left, right)


def root_by_path(leaf, index, size, path):
    need(index < size, "There is no such leaf.")
    at, last, root = index, size - 1, leaf_hash(leaf)
    for other in path:
        need(last != 0, "The path is too long.")
        if at % 2 == 1 or at == last:
            root = node_hash(other, root)
            while at % 2 == 0 and at != 0:
                at, last = at // 2, last // 2
        else:
            root = node_hash(root, other)
        at, last = at // 2, last // 2
    need(last == 0, "The path is too short.")
    return root


def root_of(hashes):
    if len(hashes) < 2:
        return hashes[0] if hashes else sha256()
    left = 1
    while left * 2 < len(hashes):
        left *= 2
    return node_hash(root_of(hashes[:left]), root_of(hashes[left:]))


KINDS = {
    "start": {"origin", "key", "adopted", "before"},
    "version": {"matter", "number", "previous", "document", "details"},
    "withdrawal": {"matter", "number", "previous", "document", "details"},
    "withholding": {"texts", "reason"},
    "merge": {"table", "from", "into"},
    "release": {"release", "manifest", "size"},
    "head": set(),
    "restore": {"size", "lost"},
    "key": {"key", "use"},
}


def read_leaf(data):
    need(len(data) <= 65535, "A leaf is too long.")
    try:
        text = data.decode("ascii")
        leaf = json.loads(text)
    except ValueError:
        raise Refused("A leaf is no JSON in ASCII.") from None
    need(isinstance(leaf, dict) and canonical(leaf) == text, "A leaf is not canonical.")
    need(leaf.get("format") == "gainsay-leaf/1" and leaf.get("kind") in KINDS, "A leaf is of no known kind.")
    need(set(leaf) == {"at", "chain", "format", "kind"} | KINDS[leaf["kind"]], "A leaf lacks something, or has more.")
    return leaf


def check_rules(leaves):
    last, before = {}, ""
    adopted = leaves[0].get("adopted", 0) if leaves else 0
    need(len(leaves) > adopted or not leaves, "Fewer leaves follow than were adopted.")
    for place, leaf in enumerate(leaves):
        kind = leaf["kind"]
        need((kind == "start") == (place == 0), f"Leaf {place}: a log has one start, which is its first leaf.")
        need(leaf["at"] >= before, f"Leaf {place} is dated before the leaf in front.")
        before = leaf["at"]
        if kind in ("version", "withdrawal"):
            held = last.get(leaf["matter"])
            need(leaf["number"] == (held[0] + 1 if held else 1), f"Leaf {place} has another number than follows.")
            need(leaf["previous"] == (held[1] if held else None), f"Leaf {place} names another version as the one before.")
            if kind == "withdrawal":
                need(held and held[3] == "version" and held[2] == leaf["document"], f"Leaf {place} withdraws what is not there.")
            last[leaf["matter"]] = (leaf["number"], place, leaf["document"], kind)
        else:
            need(place == 0 or place > adopted, f"Leaf {place} is no version, and should be an adopted one.")
        if kind in ("release", "restore"):
            need(leaf["size"] <= place, f"Leaf {place} speaks of leaves that follow it.")


def check_proof(text, keys, quorum):
    need("\n\n" in text, "This is no proof.")
    head, checkpoint = text.split("\n\n", 1)
    first, extra, place, *path = head.split("\n") + [""] * max(0, 2 - head.count("\n"))
    need(first == "c2sp.org/tlog-proof@v1", "This is no proof.")
    need(extra.startswith("extra ") and place.startswith("index "), "This is no proof of a leaf.")
    need(len(path) <= 63, "The path is too long.")
    leaf, index = unbase64(extra[6:]), number(place[6:])
    origin, size, root, witnesses = open_checkpoint(checkpoint, keys)
    need(root_by_path(leaf, index, size, [tree_hash(one) for one in path]) == root, "The leaf is not in the log at that place.")
    need(len(witnesses) >= quorum, "Too few witnesses signed.")
    print(json.dumps(read_leaf(leaf), sort_keys=True))
    print(f"It is leaf {index} of {origin} at {size} leaves, seen by {len(witnesses)} witnesses.")


def path_of(level, place, width):
    groups = [f"{place % 1000:03}"]
    while place >= 1000:
        place //= 1000
        groups.insert(0, f"x{place % 1000:03}")
    return f"tile/{level}/{'/'.join(groups)}" + ("" if width == 256 else f".p/{width}")


def tiles_of(hashes):
    """Every tile of a tree, with its path."""
    level = 0
    while hashes:
        for place in range(0, len(hashes), 256):
            tile = hashes[place : place + 256]
            yield path_of(level, place // 256, len(tile)), b"".join(tile)
        hashes = [root_of(hashes[at : at + 256]) for at in range(0, len(hashes) - 255, 256)]
        level += 1


def check_log(folder, keys, seen):
    def read(path):
        with open(os.path.join(folder, path), "rb") as file:
            return file.read()

    origin, size, root, _ = open_checkpoint(read("checkpoint").decode(), keys)
    entries = []
    for place in range(0, size, 256):
        bundle = read(path_of("entries", place // 256, min(256, size - place)))
        while bundle:
            length = int.from_bytes(bundle[:2], "big")
            need(len(bundle) >= 2 + length, "A bundle ends within a leaf.")
            entries.append(bundle[2 : 2 + length])
            bundle = bundle[2 + length :]
        need(len(entries) == min(place + 256, size), "A bundle holds another number of leaves.")
    hashes = [leaf_hash(one) for one in entries]
    need(root_of(hashes) == root, "The root is another.")
    for path, tile in tiles_of(hashes):
        need(read(path) == tile, f"{path} holds other hashes.")
    for note in seen:
        old = open_checkpoint(note.split("\n\n", 1)[1] if note.startswith("c2sp.org/tlog-proof") else note, keys)
        need(old[0] == origin and old[1] <= size, "You saw more, or another log.")
        need(root_of(hashes[: old[1]]) == old[2], "What you saw is not its beginning.")
    leaves = [read_leaf(one) for one in entries]
    check_rules(leaves)
    need(not leaves or leaves[0]["origin"] == origin, "The start names another log.")
    print(f"{origin}: {size} leaves.")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=["proof", "log"])
    parser.add_argument("place")
    parser.add_argument("--key", action="append", required=True)
    parser.add_argument("--witness", action="append", default=[])
    parser.add_argument("--quorum", type=int)
    parser.add_argument("--seen", action="append", default=[])
    asked = parser.parse_args()

    def text(path):
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()

    try:
        keys = [Key(line) for line in asked.key + asked.witness]
        if asked.command == "log":
            check_log(asked.place, keys, [text(path) for path in asked.seen])
        else:
            quorum = min(1, len(asked.witness)) if asked.quorum is None else asked.quorum
            check_proof(text(asked.place), keys, quorum)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    print("It holds.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
