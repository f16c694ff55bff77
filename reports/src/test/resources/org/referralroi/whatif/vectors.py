"""Writes vectors.json: what the what-if model gives for chosen inputs, reckoned in another way than the program does.

Decimals of 50 digits, and closed sums in place of recursions: a customer who joined in month u is active in month t with
the chance (1 - h)^(t - u); break-evens are solved as the straight lines they are, not by bisection.

    python3 vectors.py > vectors.json        (Python 3.9 or newer, nothing else)
"""

import json
import sys
from decimal import Decimal as D, getcontext

getcontext().prec = 50

SHARED = {
    "monthly_revenue": 100, "gross_margin": "0.7", "monthly_churn": "0.015", "present_cost_per_customer": 400,
    "incrementality": "0.75", "discount_rate": "0.1", "horizon_months": 36,
}
CUSTOMER = {
    "customers": 10000, "enrolment": "0.1", "ramp_months": 12, "active_share": "0.36", "referrals_per_active": "1.7",
    "conversion": "0.13", "delay_months": 2, "sales_share": "0.3", "conversion_with_sales": "0.31",
    "advocate_reward": 25, "friend_reward": 25, "setup_cost": 15000, "monthly_platform": 1000, "monthly_staff": 3000,
}
PARTNER = {
    "customers": 200, "enrolment": "0.5", "ramp_months": 6, "active_share": "0.69", "referrals_per_active": 4,
    "conversion": "0.31", "delay_months": 3, "sales_share": "0.5", "conversion_with_sales": "0.41",
    "advocate_reward": 100, "friend_reward": 0, "setup_cost": 5000, "monthly_platform": 500, "monthly_staff": 1500,
}
WHOLE = {"customers", "ramp_months", "delay_months", "horizon_months"}
LOWER_IS_BETTER = {"monthly_churn", "ramp_months", "delay_months", "advocate_reward", "friend_reward", "setup_cost",
                   "monthly_platform", "monthly_staff"}


def plan(programs="customer", ranges=None, **changes):
    values = dict(SHARED)
    values.update(CUSTOMER)
    values.update({"partner." + key: value for key, value in PARTNER.items()})
    for key, value in changes.items():
        key = key.replace("partner_", "partner.", 1) if key.startswith("partner_") else key
        assert key in values, key
        values[key] = value
    return {"programs": programs, "values": {key: D(str(value)) for key, value in values.items()},
            "ranges": {key: [D(str(end)) for end in ends] for key, ends in (ranges or {}).items()}}


def program_values(values, prefix):
    own = {key: values[prefix + key] for key in CUSTOMER}
    own.update({key: values[key] for key in SHARED})
    return own


def prefixes(programs):
    return {"customer": [""], "partner": ["partner."], "both": ["", "partner."]}[programs]


def share_enrolled(month, ramp):
    return D(1) if month >= ramp else D(month) / ramp


def power(base, exponent):
    return D(1) if exponent == 0 else base ** exponent


def months_of(p, horizon):
    """Per month 1 … horizon: joined, active, benefit, cost, referrals; summed over programs; and the set-up cost."""
    rows = [[D(0)] * 5 for _ in range(horizon)]
    setup = D(0)
    for prefix in prefixes(p["programs"]):
        v = program_values(p["values"], prefix)
        conversion = v["sales_share"] * v["conversion_with_sales"] + (1 - v["sales_share"]) * v["conversion"]
        full = v["customers"] * v["enrolment"] * v["active_share"] * v["referrals_per_active"] / 12
        delay = int(v["delay_months"])
        joined = [full * share_enrolled(t - delay, v["ramp_months"]) * conversion if t > delay else D(0)
                  for t in range(1, horizon + 1)]
        kept = 1 - v["monthly_churn"]
        for t in range(1, horizon + 1):
            active = sum((joined[u - 1] * power(kept, t - u) for u in range(1, t + 1)), D(0))
            row = rows[t - 1]
            row[0] += joined[t - 1]
            row[1] += active
            row[2] += v["incrementality"] * active * v["monthly_revenue"] * v["gross_margin"]
            row[3] += (joined[t - 1] * (v["advocate_reward"] + v["friend_reward"])
                       + v["monthly_platform"] + v["monthly_staff"])
            row[4] += full * share_enrolled(t, v["ramp_months"])
        setup += v["setup_cost"]
    return rows, setup


def present_values(p, horizon=None):
    horizon = int(p["values"]["horizon_months"]) if horizon is None else horizon
    rows, setup = months_of(p, horizon)
    growth = 1 + p["values"]["discount_rate"]
    benefits = sum((row[2] / growth ** (D(t) / 12) for t, row in enumerate(rows, 1)), D(0))
    costs = setup + sum((row[3] / growth ** (D(t) / 12) for t, row in enumerate(rows, 1)), D(0))
    return benefits, costs


def net(p):
    benefits, costs = present_values(p)
    return benefits - costs


def changed(p, values):
    return {**p, "values": {**p["values"], **values}}


def for_each_program(p, *keys, value):
    return changed(p, {prefix + key: D(value) for prefix in prefixes(p["programs"]) for key in keys})


def line_root(at_zero, at_one):
    """Where the straight line through both values is zero, from 0 to 1."""
    if at_zero >= 0:
        return D(0)
    if at_one < 0:
        return None
    return at_zero / (at_zero - at_one)


def payback(rows, setup):
    total = -setup
    for t, row in enumerate(rows, 1):
        before, total = total, total + row[2] - row[3]
        if total >= 0:
            return D(t - 1) + (-before / (total - before) if before < 0 else D(0))
    return None


def half_right(p):
    values = {}
    for key, (low, high) in p["ranges"].items():
        name = key.split(".")[-1]
        end = high if name in LOWER_IS_BETTER else low
        half = (p["values"][key] + end) / 2
        if name in WHOLE:
            half = half.to_integral_value("ROUND_CEILING" if end > p["values"][key] else "ROUND_FLOOR")
        values[key] = half
    return changed(p, values)


def outcome(p):
    horizon = int(p["values"]["horizon_months"])
    rows, setup = months_of(p, horizon)
    benefits, costs = present_values(p)
    joined = sum(row[0] for row in rows)
    spent = setup + sum(row[3] for row in rows)
    delayed_benefits, delayed_costs = present_values(p, horizon - 1)
    later = (delayed_benefits - delayed_costs) / (1 + p["values"]["discount_rate"]) ** (D(1) / 12)
    alone = for_each_program(p, "sales_share", value=0)
    cumulative, total = [], -setup
    for row in rows:
        total += row[2] - row[3]
        cumulative.append(total)
    half = half_right(p)
    half_rows, half_setup = months_of(half, horizon)
    half_benefits, half_costs = present_values(half)
    bars = [(key, net(changed(p, {key: low})), net(changed(p, {key: high})))
            for key, (low, high) in p["ranges"].items()]
    bars.sort(key=lambda bar: -abs(bar[2] - bar[1]))
    return {
        "netPresentValue": benefits - costs,
        "presentValueOfBenefits": benefits,
        "presentValueOfCosts": costs,
        "returnOnInvestment": (benefits - costs) / costs if costs > 0 else None,
        "paybackMonths": payback(rows, setup),
        "referrals": sum(row[4] for row in rows),
        "newCustomers": joined,
        "costPerCustomer": spent / joined if joined > 0 else None,
        "breakEvenConversion": line_root(
            net(for_each_program(p, "conversion", "conversion_with_sales", value=0)),
            net(for_each_program(p, "conversion", "conversion_with_sales", value=1))),
        "breakEvenIncrementality": line_root(
            net(changed(p, {"incrementality": D(0)})), net(changed(p, {"incrementality": D(1)}))),
        "costOfWaiting": benefits - costs - later,
        "gainFromSales": benefits - costs - net(alone),
        "customersThroughSales": joined - sum(row[0] for row in months_of(alone, horizon)[0]),
        "halfRight": {
            "netPresentValue": half_benefits - half_costs,
            "returnOnInvestment": (half_benefits - half_costs) / half_costs if half_costs > 0 else None,
            "paybackMonths": payback(half_rows, half_setup)},
        "tornado": [{"input": key, "netAtLow": low, "netAtHigh": high} for key, low, high in bars],
        "activeCustomers": [row[1] for row in rows],
        "cumulativeNet": cumulative,
    }


RANGES = {"enrolment": ["0.05", "0.15"], "ramp_months": [6, 24], "delay_months": [1, 5], "conversion": ["0.06", "0.2"],
          "monthly_churn": ["0.01", "0.025"], "incrementality": ["0.4", 1], "advocate_reward": [20, 45],
          "monthly_revenue": [80, 115]}
BOTH = {**RANGES, "partner.active_share": ["0.4", "0.8"], "partner.customers": [100, 301]}
NO_COST = {"advocate_reward": 0, "friend_reward": 0, "setup_cost": 0, "monthly_platform": 0, "monthly_staff": 0}

PLANS = {
    "the defaults": plan(ranges=RANGES),
    "partners alone": plan("partner", ranges={"partner.enrolment": ["0.2", "0.6"]}),
    "both programs": plan("both", ranges=BOTH),
    "zero customers": plan(customers=0),
    "zero customers in both programs": plan("both", customers=0, partner_customers=0),
    "one customer": plan(customers=1),
    "a hundred million customers": plan(customers=100000000),
    "nobody enrols": plan(enrolment=0),
    "everybody enrols": plan(enrolment=1),
    "nobody is active": plan(active_share=0),
    "everybody is active": plan(active_share=1),
    "no referrals": plan(referrals_per_active=0),
    "a referral a month": plan(referrals_per_active=12),
    "a thousand referrals a year": plan(referrals_per_active=1000),
    "enrolled at once": plan(ramp_months=0),
    "enrolled within a month": plan(ramp_months=1),
    "ramp longer than the horizon": plan(ramp_months=120),
    "ramp that ends with the horizon": plan(ramp_months=36),
    "no delay": plan(delay_months=0),
    "no delay and enrolled at once": plan(delay_months=0, ramp_months=0),
    "delay one month short of the horizon": plan(delay_months=35),
    "delay as long as the horizon": plan(delay_months=36),
    "delay longer than the horizon": plan(delay_months=120),
    "zero churn": plan(monthly_churn=0),
    "all leave within a month": plan(monthly_churn=1),
    "half leave each month": plan(monthly_churn="0.5"),
    "conversion 0 without sales": plan(conversion=0),
    "conversion 0 at all": plan(conversion=0, conversion_with_sales=0),
    "conversion 1 without sales": plan(conversion=1),
    "conversion 1 at all": plan(conversion=1, conversion_with_sales=1),
    "sales makes it worse": plan(conversion="0.3", conversion_with_sales="0.1"),
    "no sales": plan(sales_share=0),
    "sales in all": plan(sales_share=1),
    "horizon 1": plan(horizon_months=1),
    "horizon 1 without delay": plan(horizon_months=1, delay_months=0, ramp_months=0),
    "horizon 2": plan(horizon_months=2, delay_months=1),
    "horizon 12": plan(horizon_months=12, ranges=RANGES),
    "horizon 120": plan(horizon_months=120, ranges=RANGES),
    "horizon 120 of both": plan("both", horizon_months=120, ranges=BOTH),
    "discount 0": plan(discount_rate=0),
    "discount 1": plan(discount_rate=1),
    "discount 0 and zero churn": plan(discount_rate=0, monthly_churn=0),
    "no payback": plan(monthly_staff=50000),
    "payback in the last month": plan(horizon_months=35),
    "payback within the first month": plan(delay_months=0, ramp_months=0, customers=1000000, setup_cost=1000, monthly_revenue=500),
    "no set-up cost": plan(setup_cost=0),
    "set-up cost alone": plan(**{**NO_COST, "setup_cost": 40000}),
    "no cost at all": plan(**NO_COST),
    "no cost and nobody joins": plan(**{**NO_COST, "customers": 0}),
    "rewards alone": plan(**{**NO_COST, "advocate_reward": 50}),
    "rewards above what a customer brings": plan(advocate_reward=5000),
    "rewards above, and no other cost": plan(**{**NO_COST, "advocate_reward": 5000}),
    "friend reward alone": plan(advocate_reward=0, friend_reward=120),
    "no revenue": plan(monthly_revenue=0),
    "no margin": plan(gross_margin=0),
    "all is margin": plan(gross_margin=1),
    "dear product": plan(monthly_revenue=25000, customers=150, monthly_churn="0.004"),
    "cheap product": plan(monthly_revenue="2.5", customers=4000000),
    "nothing would have come anyway": plan(incrementality=1),
    "all would have come anyway": plan(incrementality=0),
    "break-even incrementality near 1": plan(customers=7500),
    "break-even conversion near 1": plan(customers=1400, incrementality=1),
    "industry B2B": plan(enrolment="0.133333", conversion="0.013", conversion_with_sales="0.031"),
    "industry lending": plan(enrolment="0.833333", conversion="0.094", conversion_with_sales="0.224154"),
    "ranges without width": plan(ranges={"enrolment": ["0.1", "0.1"], "delay_months": [2, 2]}),
    "ranges on one side": plan(ranges={"incrementality": ["0.75", 1], "delay_months": [0, 2], "ramp_months": [12, 13]}),
    "both, partners delayed beyond the horizon": plan("both", partner_delay_months=90),
    "both, customers delayed beyond the horizon": plan("both", delay_months=90),
    "partners who refer every week": plan("partner", partner_referrals_per_active=52, partner_ramp_months=0),
    "halves and thirds": plan("both", enrolment="0.333333333333", active_share="0.5", monthly_churn="0.0333333333333",
                              discount_rate="0.07", horizon_months=37, partner_enrolment="0.666666666667",
                              ranges={"incrementality": ["0.4", 1], "partner.active_share": ["0.4", "0.8"]}),
}


def plain(value):
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, D):
        return int(value) if value == value.to_integral_value() and abs(value) < 10 ** 15 else float(value)
    return value


vectors = [{"name": name, **plain(p), "outcome": plain(outcome(p))} for name, p in PLANS.items()]
sys.stdout.write("[\n" + ",\n".join(json.dumps(vector, separators=(",", ":")) for vector in vectors) + "\n]\n")
