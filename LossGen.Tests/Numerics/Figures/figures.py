"""Writes the figures that the tests of double functions compare with; needs mpmath.

A line is: argument(s), the value rounded to a double, and what that rounding left out, each as the bits of a double.
"""
import os
import random
import struct

from mpmath import exp, frexp, ldexp, log, log1p, mp, mpf, nint

mp.prec = 2400
HERE = os.path.dirname(os.path.abspath(__file__))


def rounded(value):
    """Rounds to the nearest double, subnormal ones included."""
    if value == 0:
        return mpf(0)
    exponent = max(frexp(value)[1] - 53, -1074)
    return ldexp(nint(ldexp(value, -exponent)), exponent)


def bits(x):
    return f"{struct.unpack('<Q', struct.pack('<d', float(x)))[0]:016X}"


def line(arguments, value):
    high = rounded(value)
    return ",".join(bits(x) for x in [*arguments, high, value - high]) + "\n"


def write(name, lines):
    with open(os.path.join(HERE, name), "w", newline="\n") as file:
        file.writelines(lines)


def neighbours(x):
    x = float(x)
    unit = float.fromhex("0x1p-52") * abs(x)
    return [x - unit, x, x + unit]


def arguments_of_log(source):
    xs = [1.0, 2.0, 10.0, 1.7976931348623157e308, 1.4134248613834799, 1.4114913884352767]
    xs += [1 + float.fromhex(f"0x1p-{n}") for n in range(1, 53)]
    xs += [v for n in (0.5, 1.5, 2.5, 9.5, 99.5, 1022.5) for v in neighbours(mpf(2) ** mpf(n))]
    xs += [1 + 0.45 * source.random() for _ in range(150)]
    xs += [float(exp(mpf(700 * source.random()))) for _ in range(100)]
    return xs


def arguments_of_log1p(source):
    xs = [0.0, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 0.40513120041598172, 0.3930181]
    xs += [float.fromhex(f"0x1p{n}") for n in range(-1074, 70, 13)]
    xs += [v for n in (0.5, 1.5, 2.5) for v in neighbours(mpf(2) ** mpf(n) - 1)]
    xs += [0.45 * source.random() for _ in range(150)]
    xs += [float(exp(mpf(60 * source.random() - 40))) for _ in range(150)]
    return xs


def pairs_of_exp(source):
    """Element and maximum: their difference is exact only in more than double precision."""
    pairs = [(0.0, 0.0), (-1.0369727196155942, 0.0), (-548.60978592292611, 0.0), (-130.64470874411711, 0.0)]
    pairs += [(-135.50060452290799, -0.00494980008075252), (-130.64470874411711, 1e-5)]
    pairs += [(-1.5 * source.random(), 0.0) for _ in range(100)]
    pairs += [(-745 * source.random(), 0.0) for _ in range(100)]
    pairs += [(m - 700 * source.random(), m) for m in (1e-9, 1.0, 1e4, 123456.789, -3e3) for _ in range(20)]
    pairs += [(-50 * source.random(), source.random() * 10.0 ** -n) for n in range(1, 30)]
    pairs += [(-885.79, 0.0), (-885.0, 0.25), (1e300, 1e300), (-float.fromhex("0x1p-54"), 0.0), (-5e-324, 5e-324)]
    return pairs


def main():
    source = random.Random(20261122)
    write("log.csv", [line([x], log(mpf(x))) for x in arguments_of_log(source)])
    write("log1p.csv", [line([x], log1p(mpf(x))) for x in arguments_of_log1p(source)])
    write("exp.csv", [line([x, m], exp(mpf(x) - mpf(m)) * mpf(2) ** 256) for x, m in pairs_of_exp(source)])


main()
