"""Figures of PyTorch for cross-entropy, in double, gradients by autograd.

    python3 figures.py        # writes the .csv files beside itself

A line is a case, a name and numbers as they lie in memory. A name that begins with a capital is an option of the
attribute, any other a parameter; "result" is what is returned, "prior" what stands in the gradient before the call.
Written with PyTorch 1.13; later versions print the same but for last digits.
"""
import json
import zlib
from itertools import product
from pathlib import Path

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

IGNORED = -100


class Case:
    """The lines of one case. Its numbers depend on its name alone, so that a new case leaves the others as they are."""

    def __init__(self, name, **options):
        self.name = name
        self.random = torch.Generator().manual_seed(zlib.crc32(name.encode()))
        self.lines = [f"{name},{option},{text(value)}" for option, value in options.items() if value]

    def line(self, name, values):
        self.lines.append(",".join([self.name, name] + [text(v) for v in torch.as_tensor(values).flatten().tolist()]))

    def eighths(self, *shape):
        """Numbers that Half has too, so that one file serves every element type."""
        return (torch.randn(*shape, generator=self.random) * 24).round() / 8

    def logits(self, *shape, axis=-1):
        return self.given(self.eighths(*shape), axis)

    def given(self, x, axis=-1):
        self.line("classes", x.shape[axis])
        self.line("logits", x)
        return x.requires_grad_()

    def targets(self, x, ignored=IGNORED, axis=-1):
        """A class for each row, but for the second row, which is ignored."""
        shape = x.select(axis, 0).shape
        y = torch.randint(0, x.shape[axis], shape, generator=self.random)
        y.view(-1)[1] = ignored
        self.line("targets", y)
        return y

    def shares(self, x):
        """Soft targets; their sums vary, and some are 0."""
        t = torch.randint(0, 9, x.shape, generator=self.random) / 16
        self.line("targetProbabilities", t)
        return t

    def weights(self, name, count):
        w = self.eighths(count).abs() + 0.125
        self.line(name, w)
        return w

    def write(self, file, x, result, upstream=None, **outputs):
        if result.dim() == 0:
            self.line("result", result.detach())
        result.backward(torch.ones_like(result) if upstream is None else upstream)
        for name, value in dict(outputs, gradient=x.grad).items():
            if value is not None:
                self.line(name, value.detach() if torch.is_tensor(value) else value)
        file.writelines(line + "\n" for line in self.lines)


def text(value):
    return value if isinstance(value, str) else json.dumps(value)


def titled(*words):
    return " ".join(word for word in words if word)


def hard_targets(file):
    for reduction, weighted, a in product(("mean", "sum", "none"), (False, True), (0, 0.1)):
        case = Case(
            titled("hard", reduction, weighted and "weighted", a and "smoothed"),
            Reduction=reduction.capitalize(), LabelSmoothing=a)
        x = case.logits(5, 10)
        y = case.targets(x)
        w = case.weights("classWeights", 10) if weighted else None
        loss = F.cross_entropy(x, y, w, reduction=reduction, label_smoothing=a)
        case.write(file, x, loss, losses=F.cross_entropy(x, y, w, reduction="none", label_smoothing=a))
    for classes, rows, a in ((3, 37, 0), (3, 37, 0.2), (37, 5, 0), (40, 4, 0.1)):
        case = Case(titled(f"hard {rows} x {classes}", a and "smoothed"), LabelSmoothing=a)
        x = case.logits(rows, classes)
        y = case.targets(x)
        w = case.weights("classWeights", classes)
        loss = F.cross_entropy(x, y, w, label_smoothing=a)
        case.write(file, x, loss, losses=F.cross_entropy(x, y, w, reduction="none", label_smoothing=a))
    for index in (2, 255):
        case = Case(f"hard ignoring {index}", IgnoreIndex=index)
        x = case.logits(5, 7)
        y = case.targets(x, index)
        case.write(file, x, F.cross_entropy(x, y, ignore_index=index))


def evenly_smoothed(file):
    """Label smoothing without the class weights, and with a mean of its own."""
    a = 0.2
    case = Case("smoothed evenly", LabelSmoothing=a, SmoothingWeights="Unweighted")
    x = case.logits(5, 7)
    y = case.targets(x)
    w = case.weights("classWeights", 7)
    even = -F.log_softmax(x[y != IGNORED], -1).mean()
    case.write(file, x, (1 - a) * F.cross_entropy(x, y, w) + a * even)


def soft_targets(file):
    for reduction, weighted, a in product(("mean", "sum", "none"), (False, True), (0, 0.1)):
        case = Case(
            titled("soft", reduction, weighted and "weighted", a and "smoothed"),
            Reduction=reduction.capitalize(), LabelSmoothing=a)
        x = case.logits(4, 7)
        t = case.shares(x)
        w = case.weights("classWeights", 7) if weighted else None
        loss = F.cross_entropy(x, t, w, reduction=reduction, label_smoothing=a)
        case.write(file, x, loss, losses=F.cross_entropy(x, t, w, reduction="none", label_smoothing=a))
    case = Case("soft 4 x 40")
    x = case.logits(4, 40)
    t = case.shares(x)
    case.write(file, x, F.cross_entropy(x, t))


def terms(file):
    for words in (
        dict(LogitScale=0.75),
        dict(LogitSoftcap=4.0),
        dict(LogitSoftcap=4.0, LogitScale=1.5),
        dict(ZLoss=0.01),
        dict(PolyEpsilon=1.5),
        dict(FocalGamma=2.0),
        dict(FocalGamma=0.5, ZLoss=0.01, LogitScale=0.75),
        dict(PolyEpsilon=-0.5, ZLoss=0.01, LogitScale=0.75, LabelSmoothing=0.1),
        dict(EntropyWeight=0.75),
        dict(EntropyWeight=-0.25, LabelSmoothing=0.1, LogitSoftcap=4.0),
        dict(GeneralizedQ=0.7),
        dict(GeneralizedQ=1.0, EntropyWeight=0.5, LogitScale=0.75),
        dict(TokenScaling=True),
        dict(TokenScaling=True, ZLoss=0.01, LogitScale=0.75),
    ):
        case = Case(titled("terms", *words), **words)
        x = case.logits(5, 12)
        y = case.targets(x)
        w = case.weights("classWeights", 12)
        losses = losses_with_terms(x, y, w, **words)
        case.write(file, x, losses.sum() / w[y[y != IGNORED]].sum(), losses=losses)
    case = Case("terms of soft targets", ZLoss=0.01, LogitScale=0.75, LabelSmoothing=0.1)
    x = case.logits(4, 12)
    t = case.shares(x)
    k = 0.75 * x
    losses = F.cross_entropy(k, t, reduction="none", label_smoothing=0.1) + 0.01 * torch.logsumexp(k, -1) ** 2
    case.write(file, x, losses.mean(), losses=losses)
    case = Case("entropy of soft targets", EntropyWeight=-0.5)
    x = case.logits(4, 12)
    t = case.shares(x)
    losses = F.cross_entropy(x, t, reduction="none") - 0.5 * entropies(x)
    case.write(file, x, losses.mean(), losses=losses, entropies=entropies(x))


def losses_with_terms(
        x, y, w, LogitScale=1, LogitSoftcap=0, ZLoss=0, PolyEpsilon=0, FocalGamma=0, LabelSmoothing=0, EntropyWeight=0,
        GeneralizedQ=0, TokenScaling=False):
    x = LogitScale * x
    x = LogitSoftcap * torch.tanh(x / LogitSoftcap) if LogitSoftcap else x
    counts = y != IGNORED
    target = y.clamp(min=0)
    hit = F.softmax(x, -1).gather(-1, target.unsqueeze(-1)).squeeze(-1)
    losses = F.cross_entropy(x, y, w, reduction="none", label_smoothing=LabelSmoothing)
    if FocalGamma:
        losses = (1 - hit) ** FocalGamma * losses
    if GeneralizedQ:
        losses = counts * w[target] * (1 - hit ** GeneralizedQ) / GeneralizedQ
    if TokenScaling:
        losses = hit.detach() * losses
    terms = PolyEpsilon * (1 - hit) + ZLoss * torch.logsumexp(x, -1) ** 2 + EntropyWeight * entropies(x)
    return losses + counts * terms


def entropies(x):
    return -(F.softmax(x, -1) * F.log_softmax(x, -1)).sum(-1)


def rows(file):
    """Weights of rows, divisors, upstream gradients and gradients that are added up."""
    for reduction in ("mean", "sum", "none"):
        case = Case(f"sample weights {reduction}", Reduction=reduction.capitalize())
        x = case.logits(5, 7)
        y = case.targets(x)
        w = case.weights("classWeights", 7)
        v = case.weights("sampleWeights", 5)
        losses = v * F.cross_entropy(x, y, w, reduction="none")
        counts = y != IGNORED
        mean = losses.sum() / (w[y[counts]] * v[counts]).sum()
        case.write(file, x, {"mean": mean, "sum": losses.sum(), "none": losses}[reduction], losses=losses)

    case = Case("sample weights of soft targets")
    x = case.logits(4, 7)
    t = case.shares(x)
    v = case.weights("sampleWeights", 4)
    case.write(file, x, (v * F.cross_entropy(x, t, reduction="none")).mean())

    case = Case("upstream number")
    x = case.logits(5, 7)
    y = case.targets(x)
    case.line("outputGradient", -1.625)
    case.write(file, x, F.cross_entropy(x, y), torch.tensor(-1.625))

    case = Case("upstream rows", Reduction="None")
    x = case.logits(5, 7)
    y = case.targets(x)
    u = case.weights("outputGradient", 5)
    case.write(file, x, F.cross_entropy(x, y, reduction="none"), u)

    case = Case("divisor")
    x = case.logits(5, 7)
    y = case.targets(x)
    case.line("divisor", 12.5)
    case.write(file, x, F.cross_entropy(x, y, reduction="sum") / 12.5)

    case = Case("accumulate", Accumulate=True)
    x = case.logits(5, 7)
    y = case.targets(x)
    x.grad = case.eighths(5, 7)
    case.line("prior", x.grad)
    case.write(file, x, F.cross_entropy(x, y))


def outputs(file):
    for shape, k in (((5, 7), 1), ((6, 40), 0.5)):
        case = Case(f"outputs {shape[0]} x {shape[1]}", LogitScale=k)
        x = case.logits(*shape)
        y = case.targets(x)
        w = case.weights("classWeights", shape[1])
        p, lp = F.softmax(k * x, -1), F.log_softmax(k * x, -1)
        loss, total = torch.ops.aten.nll_loss_forward(lp, y, w, 1, IGNORED)
        case.write(
            file, x, loss, logSumExp=torch.logsumexp(k * x, -1), predictions=predictions(x, y),
            correct=(predictions(x, y) == y).sum(), totalWeight=total, probabilities=p, logProbabilities=lp)
        case = Case(f"entropies {shape[0]} x {shape[1]}", LogitScale=k)
        x = case.logits(*shape)
        y = case.targets(x)
        case.write(file, x, F.cross_entropy(k * x, y), entropies=entropies(k * x))


def predictions(x, y, axis=-1):
    return torch.where(y == IGNORED, -1, x.argmax(axis))


def layouts(file):
    for shape, a in (((2, 5, 3), 0), ((2, 21, 2, 3), 0.1)):
        case = Case(f"planes {shape}".replace(",", ""), ClassAxis=1, LabelSmoothing=a)
        x = case.logits(*shape, axis=1)
        y = case.targets(x, axis=1)
        w = case.weights("classWeights", shape[1])
        case.line("innerSize", x[0, 0].numel())
        case.write(
            file, x, F.cross_entropy(x, y, w, label_smoothing=a),
            losses=F.cross_entropy(x, y, w, reduction="none", label_smoothing=a),
            logSumExp=torch.logsumexp(x, 1), predictions=predictions(x, y, 1), probabilities=F.softmax(x, 1))

    case = Case("planes of soft targets", ClassAxis=1)
    x = case.logits(2, 5, 3, axis=1)
    t = case.shares(x)
    case.line("innerSize", 3)
    case.write(file, x, F.cross_entropy(x, t))

    case = Case("rows apart")
    padded = case.eighths(5, 9)
    case.line("rowStride", 9)
    case.line("classes", 7)
    case.line("logits", padded)
    case.line("prior", torch.zeros_like(padded))
    y = case.targets(padded[:, :7])
    padded.requires_grad_()
    case.write(file, padded, F.cross_entropy(padded[:, :7], y))

    case = Case("next token", TargetShift=1)
    x = case.logits(8, 7)
    y = case.targets(x)
    case.line("sequenceLength", 4)
    sequences = x.view(2, 4, 7)
    case.write(
        file, x, F.cross_entropy(sequences[:, :-1].reshape(-1, 7), y.view(2, 4)[:, 1:].reshape(-1)))


def limits(file):
    """Infinities, NaN, and nothing to average: where PyTorch's answer is the one of the formulas."""
    infinity = float("inf")
    case = Case("nothing counts", EmptyMean="NaN")
    x = case.logits(3, 7)
    y = torch.full((3,), IGNORED)
    case.line("targets", y)
    case.write(file, x, F.cross_entropy(x, y), losses=F.cross_entropy(x, y, reduction="none"))

    # A row with -inf beside its target, one at it, one of -inf alone, one with +inf, one with NaN, a usual one.
    for a in (0, 0.1):
        case = Case(titled("awkward rows", a and "smoothed"), Reduction="None", LabelSmoothing=a)
        x = case.eighths(6, 7)
        x[0, 2] = x[1, 3] = x[2] = -infinity
        x[3, 1] = infinity
        x[4, 5] = float("nan")
        case.given(x)
        y = torch.tensor([4, 3, 0, 6, 1, 2])
        case.line("targets", y)
        losses = F.cross_entropy(x, y, reduction="none", label_smoothing=a)
        case.write(file, x, losses, losses=losses, logSumExp=torch.logsumexp(x, -1), predictions=x.argmax(-1))

    case = Case("-inf at a target")
    x = case.eighths(3, 7)
    x[1, 3] = -infinity
    case.given(x)
    y = torch.tensor([4, 3, 0])
    case.line("targets", y)
    case.write(file, x, F.cross_entropy(x, y))

    case = Case("far apart", Reduction="Sum")
    x = case.given(case.eighths(5, 7) * 256)
    y = case.targets(x)
    losses = F.cross_entropy(x, y, reduction="none")
    case.write(file, x, losses.sum(), losses=losses)


for group in (hard_targets, evenly_smoothed, soft_targets, terms, rows, outputs, layouts, limits):
    with open(Path(__file__).with_name(group.__name__ + ".csv"), "w") as file:
        group(file)
