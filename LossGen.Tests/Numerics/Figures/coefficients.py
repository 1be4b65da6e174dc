"""Writes the constants of exp and log that the sources must have; needs mpmath.

Each polynomial is the minimax one for its weight (Remez exchange), with the leading coefficient fixed where it is
exact; that of the short logarithm interpolates at the nodes of Chebyshev, which costs it two bits. A line is: class, field, bits
of the value as a double. The largest errors are printed as powers of two.
"""
import os
import struct

from mpmath import (
    asinh, cos, exp, factorial, frexp, ldexp, log, lu_solve, matrix, mp, mpf, nint, nstr, pi, polyval, sin, sqrt)

mp.prec = 400
TINY = mpf(10) ** -40


def rounded(value, bits):
    exponent = frexp(value)[1]
    return ldexp(nint(ldexp(value, bits - exponent)), exponent - bits) if value else mpf(0)


def extrema(error, low, high, count):
    """The alternating extrema of an error curve, at most count of them."""
    grid = [low + (high - low) * i / mpf(60 * count) for i in range(60 * count + 1)]
    runs = []
    for x in grid:
        value = error(x)
        if runs and runs[-1][1] * value > 0:
            runs[-1] = max(runs[-1], (x, value), key=lambda point: abs(point[1]))
        else:
            runs.append((x, value))
    while len(runs) > count:
        runs.pop(0 if abs(runs[0][1]) < abs(runs[-1][1]) else -1)
    return [x for x, _ in runs]


def minimax(function, weight, degree, low, high):
    count = degree + 2
    points = [(low + high) / 2 + (low - high) / 2 * cos(pi * (2 * i + 1) / mpf(2 * count)) for i in range(count)]
    for _ in range(12):
        system = matrix(count, count)
        for row, x in enumerate(points):
            for column in range(degree + 1):
                system[row, column] = x**column
            system[row, degree + 1] = (-1) ** row / weight(x)
        solution = lu_solve(system, matrix([function(x) for x in points]))
        terms = [solution[i] for i in range(degree + 1)]
        found = extrema(lambda x: weight(x) * (function(x) - polyval(terms[::-1], x)), low, high, count)
        if len(found) < count:
            break
        points = found
    return terms, abs(solution[degree + 1])


def chebyshev(function, count, low, high):
    points = [(low + high) / 2 + (high - low) / 2 * cos(pi * (2 * i + 1) / mpf(2 * count)) for i in range(count)]
    system = matrix(count, count)
    for row, x in enumerate(points):
        for column in range(count):
            system[row, column] = x**column
    solution = lu_solve(system, matrix([function(x) for x in points]))
    return [solution[i] for i in range(count)]


def exp_remainder(r, fixed):
    """((exp(r) - 1 - r) / r^2 - the fixed terms) / r^(how many)."""
    if abs(r) < mpf(10) ** -25:
        return 1 / mpf(factorial(2 + len(fixed)))
    return ((exp(r) - 1 - r) / r**2 - polyval(fixed[::-1], r)) / r ** len(fixed)


def log_remainder(z):
    """(2 atanh(s) / s - 2) / s^2 for z = s^2."""
    s = sqrt(z)
    return (log((1 + s) / (1 - s)) / s - 2) / z if z > mpf(10) ** -30 else mpf(2) / 3


def bits(value):
    return f"{struct.unpack('<Q', struct.pack('<d', float(value)))[0]:016X}"


def single_exp():
    eighth = log(2) / 8
    bound = eighth / 2 * mpf("1.0005")
    terms, error = minimax(lambda r: exp_remainder(r, []), lambda r: r**2 + TINY, 2, -bound, bound)
    print("exp of floats", nstr(log(error, 2), 5))
    yield "EighthsPerNeper", 1 / eighth
    yield "MinusStepHigh", -eighth
    yield "MinusStepLow", rounded(eighth, 24) - eighth
    yield from zip(("Quadratic", "Cubic", "Quartic"), terms)


def double_exp():
    bound = log(2) / 2 * mpf("1.0001")
    half = mpf(1) / 2
    terms, error = minimax(
        lambda r: exp_remainder(r, [half]), lambda r: abs(r) ** 3 / exp(r) + TINY, 8, -bound, bound)
    print("exp of doubles", nstr(log(error, 2), 5))
    yield "BitsPerNeper", 1 / log(2)
    yield "MinusLn2High", -log(2)
    yield "MinusLn2Low", rounded(log(2), 53) - log(2)
    yield from ((f"C{power}", term) for power, term in enumerate([half] + terms, 2))


def logarithm():
    bound = ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2 * mpf("1.0002")
    terms, error = minimax(log_remainder, lambda z: z + TINY, 6, mpf(0), bound)
    print("log", nstr(log(error, 2), 5))
    yield "Ln2High", rounded(log(2), 42)
    yield "Ln2Low", log(2) - rounded(log(2), 42)
    yield from ((f"C{power}", term) for power, term in enumerate(terms, 1))


def short_logarithm():
    bound = ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2 * mpf("1.0001")
    terms = chebyshev(log_remainder, 5, mpf(0), bound)
    points = [bound * i / 2000 for i in range(2001)]
    error = max(z * abs(log_remainder(z) - polyval(terms[::-1], z)) / (2 + z * log_remainder(z)) for z in points)
    print("short log", nstr(log(error, 2), 5))
    yield "Ln2", log(2)
    yield from ((f"C{power}", term) for power, term in enumerate(terms, 1))


def artanh_remainder(known):
    """(2 artanh(t/2) - its first terms) / t^(2 known + 1) for z = t^2."""
    def remainder(z):
        if z < mpf(10) ** -12:
            return sum(z**j / (mpf(4) ** (known + j) * (2 * (known + j) + 1)) for j in range(6))
        s = sqrt(z) / 2
        ratio = log((1 + s) / (1 - s)) / (2 * s)
        return (ratio - sum(z**i / (mpf(4) ** i * (2 * i + 1)) for i in range(known))) / z**known
    return remainder


def sinh_remainder(w):
    """(y / sinh(y) - 1) / w for w = 2 cosh(y) - 2."""
    s = sqrt(w) / 2
    return (asinh(s) / (s * sqrt(1 + s**2)) - 1) / w if w > mpf(10) ** -20 else -mpf(1) / 6


def sin_remainder(z):
    """(sin(r) - r) / r^3 for z = r^2."""
    r = sqrt(z)
    return (sin(r) / r - 1) / z if z > mpf(10) ** -20 else -mpf(1) / 6


def cos_remainder(z):
    """(cos(r) - 1 + r^2/2) / r^4 for z = r^2."""
    return (cos(sqrt(z)) - 1 + z / 2) / z**2 if z > mpf(10) ** -20 else mpf(1) / 24


def numbered(name, prefix, function, weight, degree, bound):
    terms, error = minimax(function, weight, degree, mpf(0), bound)
    print(name, prefix, nstr(log(error, 2), 5))
    yield from ((f"{prefix}{number}", term) for number, term in enumerate(terms, 1))


def parts(value, bits, count):
    for _ in range(count):
        yield rounded(value, bits)
        value -= rounded(value, bits)


NARROW = 4 * ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2 * mpf("1.0005")
HALF = mpf(1) / 2 * mpf("1.0001")
ANGLE = mpf("0.79") ** 2


def element_log(bits_of_ln2, bits, degree, sinh_degree):
    yield "Ln2High", rounded(log(2), bits_of_ln2)
    yield "Ln2Low", log(2) - rounded(log(2), bits_of_ln2)
    yield from zip(("Log2OfE", "Log2OfELow"), parts(1 / log(2), bits, 2))
    weight = lambda z: z + TINY
    yield from numbered("elementary log", "C", artanh_remainder(1), weight, degree, NARROW)
    yield from numbered("elementary log", "Sinh", sinh_remainder, weight, sinh_degree, HALF)


def element_power(bits, degree):
    yield from zip(("Twelfth", "TwelfthLow"), parts(mpf(1) / 12, bits, 2))
    yield from numbered("power", "P", artanh_remainder(2), lambda z: z**2 + TINY, degree, NARROW)


def element_angle(bits, sin_degree, cos_degree):
    yield "QuartersPerRadian", 2 / pi
    names = ("MinusQuarterHigh", "MinusQuarterMiddle", "MinusQuarterLow")
    yield from ((name, -part) for name, part in zip(names, parts(pi / 2, bits, 3)))
    yield from numbered("sine", "S", sin_remainder, lambda z: z + TINY, sin_degree, ANGLE)
    yield from numbered("cosine", "C", cos_remainder, lambda z: z**2 + TINY, cos_degree, ANGLE)


def main():
    folder = os.path.dirname(os.path.abspath(__file__))
    groups = [
        ("SingleExpConstants", 24, single_exp),
        ("DoubleExpConstants", 53, double_exp),
        ("LogConstants", 53, logarithm),
        ("ShortLogConstants", 53, short_logarithm),
        ("SingleLogConstants", 24, lambda: element_log(15, 24, 2, 4)),
        ("DoubleLogConstants", 53, lambda: element_log(42, 53, 6, 9)),
        ("SinglePowerConstants", 24, lambda: element_power(24, 2)),
        ("DoublePowerConstants", 53, lambda: element_power(53, 7)),
        ("SingleAngleConstants", 24, lambda: element_angle(24, 2, 2)),
        ("DoubleAngleConstants", 53, lambda: element_angle(53, 5, 5)),
    ]
    with open(os.path.join(folder, "constants.csv"), "w", newline="\n") as file:
        for name, precision, constants in groups:
            for field, value in constants():
                file.write(f"{name},{field},{bits(rounded(value, precision))}\n")


main()
