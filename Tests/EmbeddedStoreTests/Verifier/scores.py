"""Works the scores of 2.15 and 2.16 out again, with fractions, from the tables that `jishi` writes.

scores.py FOLDER: points.csv (`jishi list points`), summary.csv (`jishi summary`) and rank.csv (`jishi rank`) in it; and,
where they are there, rank.json (the same bulletins as JSON), months.csv (`jishi list months`) and quarters.csv
(`jishi quarters`). Ends with status 1 and says what differs.
"""

import csv
import json
import os
import sys
from fractions import Fraction

FACTORS = {"inTime": Fraction(1), "lateEntry": Fraction(8, 10), "lateDuty": Fraction(5, 10), "missing": Fraction(0)}
QUALITY = {"accepted": 100, "sentBack": 0, "notAccepted": 0}


def table(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def rounded(value):
    """Half up to two decimals."""
    return None if value is None else Fraction((value * 200 + 1) // 2, 100)


def printed(value):
    if value is None:
        return ""
    hundredths = int(value * 100)
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def weighted(first, second, weights):
    if first is None or second is None:
        return first if second is None else second
    return rounded((weights[0] * first + weights[1] * second) / sum(weights))


def mean(values):
    values = [value for value in values if value is not None]
    return rounded(sum(values) / len(values)) if values else None


def quality(row):
    if row["timing"] == "missing":
        return Fraction(0)
    return Fraction(QUALITY.get(row["verdict"], int(row["quality"])), 100)


def number(text):
    """A figure of JSON, which keeps its decimals as they stand."""
    return "" if text is None else str(text)


def held_against_json(folder, rows, expect):
    """The bulletins as JSON say the same as CSV, to the last digit."""
    path = os.path.join(folder, "rank.json")
    if not os.path.exists(path):
        return
    with open(path, encoding="utf-8") as file:
        tables = json.load(file, parse_float=str)
    found = {row["unit"]: row for each in tables for row in each["rows"]}
    expect("rank.json", sorted(found), sorted(row["unit"] for row in rows))
    for row in rows:
        other = found[row["unit"]]
        for key in ("rank", "main", "supervision", "score", "late", "missing", "previous_rank"):
            expect((row["unit"], "json", key), number(other[key]), row[key])
        for index, month in enumerate(other["months"]):
            for key in ("main", "supervision", "unit"):
                expect((row["unit"], month["month"], key), number(month[key]), row[f"month{index + 1}_{key}"])


def held_against_months(folder, figures, month, faulty, expect):
    """The months of the city's year, and those that a bulletin carries."""
    if not os.path.exists(os.path.join(folder, "months.csv")):
        return
    for row in table(folder, "months.csv"):
        place = (row["unit"], row["month"])
        if place not in month:
            expect((*place, "state"), row["state"], "open")
            continue
        wanted = tuple(printed(figures.get((*place, side), (None,) * 3)[2]) for side in ("main", "supervision"))
        expect((*place, "sides"), (row["main"], row["supervision"]), wanted)
        expect((*place, "unit"), row["score"], printed(month[place]))
        expect((*place, "counts"), (int(row["late"]), int(row["missing"])), tuple(faulty.get(place, (0, 0))))


def held_against_quarters(folder, rows, expect):
    """A unit's quarters in one line: this one as in the bulletin, and the mean of those that have a score."""
    if not os.path.exists(os.path.join(folder, "quarters.csv")):
        return
    ranked = {row["unit"]: row for row in rows}
    for row in table(folder, "quarters.csv"):
        if row["unit"] not in ranked:
            continue
        expect((row["unit"], "quarter"), (row["q1"], row["rank1"]), tuple(ranked[row["unit"]][key] for key in ("score", "rank")))
        scores = [Fraction(row[f"q{index}"]) for index in range(1, 5) if row[f"q{index}"]]
        expect((row["unit"], "mean"), row["mean"], printed(mean(scores)))


def main(folder):
    faults, points, figures, faulty = [], {}, {}, {}

    def expect(place, found, wanted):
        if found != wanted:
            faults.append(f"{place}: {found} should be {wanted}")

    for row in table(folder, "points.csv"):
        worth = Fraction(row["worth"]) / int(row["shares"])
        earned = worth * quality(row) * FACTORS[row["timing"]]
        place = (row["unit"], row["month"], row["side"])
        expect((*place, row["duty"]), (Fraction(row["exact_earned"]), Fraction(row["exact_possible"])), (earned, worth))
        sums = points.setdefault(place, {}).setdefault(row["kind"], [Fraction(0), Fraction(0)])
        sums[0] += earned
        sums[1] += worth
        counts = faulty.setdefault((row["unit"], row["month"]), [0, 0])
        counts[0] += row["timing"].startswith("late")
        counts[1] += row["timing"] == "missing"
    for place, kinds in points.items():
        scores = {kind: rounded(100 * earned / worth) for kind, (earned, worth) in kinds.items() if worth > 0}
        common, individual = scores.get("common"), scores.get("individual")
        figures[place] = (common, individual, weighted(common, individual, (70, 30)))
    none = (None, None, None)
    sides = {}
    for row in table(folder, "summary.csv"):
        place = (row["unit"], row["month"])
        if row["side"] != "unit":
            sides.setdefault(place, set()).add(row["side"])
            wanted = figures.get((*place, row["side"]), none)
            expect((*place, row["side"]), (row["common"], row["individual"], row["score"]), tuple(map(printed, wanted)))
    month = {
        place: weighted(figures.get((*place, "main"), none)[2], figures.get((*place, "supervision"), none)[2], (60, 40))
        for place in sides
    }
    for row in table(folder, "summary.csv"):
        if row["side"] == "unit":
            expect((row["unit"], row["month"]), row["score"], printed(month[row["unit"], row["month"]]))
    groups = {}
    months = sorted({name for _, name in month})
    rows = table(folder, "rank.csv")
    held_against_json(folder, rows, expect)
    held_against_months(folder, figures, month, faulty, expect)
    held_against_quarters(folder, rows, expect)
    for row in rows:
        unit = row["unit"]
        counts = [sum(faulty.get((unit, name), (0, 0))[index] for name in months) for index in (0, 1)]
        expect((unit, "counts"), [int(row["late"]), int(row["missing"])], counts)
        for index, name in enumerate(months):
            carried = tuple(row[f"month{index + 1}_{key}"] for key in ("main", "supervision", "unit"))
            wanted = [figures.get((unit, name, side), none)[2] for side in ("main", "supervision")]
            expect((unit, name), carried, tuple(map(printed, (*wanted, month.get((unit, name))))))
        row["value"] = mean([month.get((unit, name)) for name in months])
        side = {
            side: mean([figures.get((unit, name, side), none)[2] for name in months])
            for side in ("main", "supervision")
        }
        wanted = tuple(map(printed, (side["main"], side["supervision"], row["value"])))
        expect(unit, (row["main"], row["supervision"], row["score"]), wanted)
        groups.setdefault(row["group"], []).append(row)
    for rows in groups.values():
        for row in rows:
            better = sum(1 for other in rows if other["value"] is not None and row["value"] is not None
                         and other["value"] > row["value"])
            expect((row["unit"], "rank"), row["rank"], "" if row["value"] is None else str(better + 1))
    for fault in faults[:20]:
        print(fault)
    ranked = sum(len(rows) for rows in groups.values())
    print(f"{sum(len(kinds) for kinds in points.values())} kinds, {len(month)} unit months, {ranked} rows, {len(faults)} faults")
    return 1 if faults or not points or not ranked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
