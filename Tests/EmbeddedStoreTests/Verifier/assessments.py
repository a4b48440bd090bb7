"""Works the year of 2.18 out again, with fractions, from what was typed in and the tables that `jishi` writes.

assessments.py FOLDER: typed.csv (results and adjustments as they were typed in), rank-*.csv (`jishi rank`) of the quarters
and list.csv (`jishi assess`) in it. The numbers are those of 002-D Art.10 to 14. Ends with status 1 and says what differs.
"""

import glob
import os
import sys
from fractions import Fraction

from scores import mean, printed, rounded, table, weighted

AWARD = {"national": 5, "provincial": 3, "municipal": 1}
SPREAD = {"national": 10, "provincial": 5, "municipal": 3}
RANKS = ("county", "section", "general")
CLASSES = [
    ({"criminalLiability"}, (5, 3, 1)),
    (None, (3, Fraction(3, 2), Fraction(1, 2))),
    ({"circular", "admonition", "organisationalMeasure"}, (1, Fraction(1, 2), Fraction(1, 5))),
]
HEAVY = {"criminalLiability", "removalFromPartyPosts", "probation", "expulsion", "dismissalFromPost", "discharge"}
GRADES = ["excellent", "good", "fair", "poor"]


def number(text):
    return Fraction(text) if text else None


def gravity(row):
    """The class of a sanction, gravest first, and its points."""
    for place, (names, points) in enumerate(CLASSES):
        if names and row["what"] in names:
            return place, Fraction(points[RANKS.index(row["rank"])])
    return 1, Fraction(CLASSES[1][1][RANKS.index(row["rank"])])


def bonus(rows):
    best = {}
    for row in rows:
        if row["kind"] in ("award", "promotion") and row["proved"]:
            points = (AWARD if row["kind"] == "award" else SPREAD)[row["what"]]
            key = (row["kind"], row["name"])
            best[key] = max(best.get(key, 0), points)
    return Fraction(sum(best.values()))


def deduction(rows):
    worst = {}
    for row in rows:
        if row["kind"] != "sanction" or not row["taken_up"] or (row["reported"] and row["reported"] < row["taken_up"]):
            continue
        place, points = gravity(row)
        key = (row["name"], row["matter"])
        if key not in worst or (place, -points) < worst[key]:
            worst[key] = (place, -points)
    return -sum((points for _, points in worst.values()), Fraction(0))


def ceilings(rows):
    found = []
    for row in rows:
        if row["kind"] == "sanction":
            heavy, measure = row["what"] in HEAVY, gravity(row)[0] == 2
            if row["position"] == "primaryHead" and not measure:
                found.append("good")
            if row["position"] == "teamMember" and heavy:
                found.append("good")
            if row["position"] == "primaryHead" and heavy:
                found.append("fair")
    return found


def main(folder):
    faults, quarters, typed, results = [], {}, {}, {}
    for name in sorted(glob.glob(os.path.join(folder, "rank-*.csv"))):
        for row in table(folder, os.path.basename(name)):
            for side in ("main", "supervision"):
                quarters.setdefault((row["unit"], side), []).append(number(row[side]))
    for row in table(folder, "typed.csv"):
        typed.setdefault(row["unit"], []).append(row)
        if row["kind"] == "results":
            for side in [row["side"]] if row["side"] else ["main", "supervision"]:
                ways = results.setdefault((row["unit"], side), {})
                ways.update({way: number(row[way]) for way in ("democratic", "questionnaire", "test") if row[way]})
    rows = table(folder, "list.csv")
    totals = {}
    for row in rows:
        unit, rest = row["unit"], typed.get(row["unit"], [])
        sides = {}
        complete = True
        for side in ("main", "supervision"):
            routine = mean(quarters.get((unit, side), []))
            year_end = mean(list(results.get((unit, side), {}).values()))
            if row[f"{side}_routine"] != printed(routine):
                faults.append(f"{unit} {side} routine: {row[f'{side}_routine']} should be {printed(routine)}")
            if routine is not None and year_end is None:
                complete = False
            elif routine is not None:
                if row[f"{side}_year_end"] != printed(year_end):
                    faults.append(f"{unit} {side} year-end: {row[f'{side}_year_end']} should be {printed(year_end)}")
                sides[side] = rounded((70 * routine + 30 * year_end) / 100)
        base = weighted(sides.get("main"), sides.get("supervision"), (60, 40)) if complete else None
        added, taken = bonus(rest), deduction(rest)
        total = None if base is None else max(Fraction(0), base + added - taken)
        grade = ""
        if total is not None:
            place = next((index for index, limit in enumerate((90, 80, 60)) if total >= limit), 3)
            by_points = GRADES[place]
            grade = GRADES[max([place] + [GRADES.index(name) for name in ceilings(rest)])]
            if row["by_points"] != by_points:
                faults.append(f"{unit} by points: {row['by_points']} should be {by_points}")
        wanted = (*map(printed, (base, added, taken, total)), grade)
        found = tuple(row[key] for key in ("base", "bonus", "deduction", "total", "grade"))
        if found != wanted:
            faults.append(f"{unit}: {found} should be {wanted}")
        totals.setdefault(row["group"], {})[unit] = total
    for row in rows:
        group = totals[row["group"]]
        total = group[row["unit"]]
        rank = "" if total is None else str(1 + sum(1 for other in group.values() if other is not None and other > total))
        if row["rank"] != rank:
            faults.append(f"{row['unit']} rank: {row['rank']} should be {rank}")
    for fault in faults[:20]:
        print(fault)
    graded = sum(1 for group in totals.values() for total in group.values() if total is not None)
    print(f"{len(rows)} units, {graded} graded, {sum(map(len, typed.values()))} lines typed in, {len(faults)} faults")
    return 1 if faults or not graded else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
