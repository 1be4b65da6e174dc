"""Figures of PyTorch for the kernels beside cross-entropy, in double, gradients by autograd.

    python3 figures.py > torch.csv

A line is a case, a name and numbers. Written with PyTorch 1.13.1; later versions print the same but for last digits.
"""
from itertools import product

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(29)

ROWS, CLASSES = 6, 7


def eighths(*shape):
    """Numbers that Half has too, so that one file serves every element type."""
    return (torch.randn(*shape) * 24).round() / 8


def line(case, name, values):
    print(",".join([case, name] + [repr(float(v)) for v in values.detach().flatten()]))


def inputs(case, **tensors):
    for name, tensor in tensors.items():
        line(case, name, tensor)


def backward(case, output, upstream, by):
    by.grad = None
    output.backward(upstream)
    line(case, "gradient", by.grad)


def softmax():
    x, d = eighths(ROWS, CLASSES).requires_grad_(), eighths(ROWS, CLASSES)
    for case, function, output in (
        ("softmax", F.softmax, "probabilities"),
        ("log_softmax", F.log_softmax, "logProbabilities"),
    ):
        inputs(case, logits=x, outputGradient=d)
        y = function(x, dim=-1)
        line(case, output, y)
        backward(case, y, d, x)


def nll():
    y = torch.tensor([0, 3, -100, 6, 2, 3])
    w = eighths(CLASSES).abs() + 0.125
    for case, weight, reduction in (
        ("nll_mean", None, "mean"),
        ("nll_weighted_mean", w, "mean"),
        ("nll_weighted_sum", w, "sum"),
    ):
        x = (-eighths(ROWS, CLASSES).abs()).requires_grad_()
        inputs(case, logProbabilities=x, targets=y, classWeights=w)
        line(case, "losses", F.nll_loss(x, y, weight, reduction="none"))
        loss = F.nll_loss(x, y, weight, reduction=reduction)
        line(case, "result", loss)
        backward(case, loss, None, x)


def divergence(log_p, log_q):
    return F.kl_div(log_q, log_p, reduction="none", log_target=True).sum(-1)


def distillation():
    x, t = eighths(ROWS, CLASSES).requires_grad_(), eighths(ROWS, CLASSES)
    y = torch.tensor([0, 3, 1, 6, 2, 3])
    for temperature in (1.0, 1.7, 4.0):
        for direction in ("Forward", "Reverse", "Symmetric"):
            for h in (0.0, 0.3):
                q = F.log_softmax(x / temperature, dim=-1)
                p = F.log_softmax(t / temperature, dim=-1)
                forward, reverse = divergence(p, q), divergence(q, p)
                kl = {"Forward": forward, "Reverse": reverse, "Symmetric": (forward + reverse) / 2}[direction]
                losses = (1 - h) * kl + h * F.cross_entropy(x, y, reduction="none")
                case = f"distillation {direction} {temperature} {h}"
                inputs(case, logits=x, teacherLogits=t, targets=y)
                line(case, "losses", losses)
                line(case, "result", losses.mean())
                backward(case, losses.mean(), None, x)


def mixture():
    """The Jensen-Shannon divergence: both distributions from their mixture."""
    x, t = eighths(ROWS, CLASSES).requires_grad_(), eighths(ROWS, CLASSES)
    y = torch.tensor([0, 3, 1, 6, 2, 3])
    for temperature, h, beta in product((1.0, 1.7), (0.0, 0.3), (0.5, 0.2)):
        q = F.log_softmax(x / temperature, dim=-1)
        p = F.log_softmax(t / temperature, dim=-1)
        m = torch.log(beta * p.exp() + (1 - beta) * q.exp())
        js = beta * divergence(p, m) + (1 - beta) * divergence(q, m)
        losses = (1 - h) * js + h * F.cross_entropy(x, y, reduction="none")
        case = f"distillation JensenShannon {temperature} {h} {beta}"
        inputs(case, logits=x, teacherLogits=t, targets=y)
        line(case, "losses", losses)
        line(case, "result", losses.mean())
        backward(case, losses.mean(), None, x)


def nll_of_probabilities():
    """Of probabilities it is -p at the target, as a row's own loss."""
    p = (torch.randint(1, 16, (ROWS, CLASSES)) / 16).requires_grad_()
    y = torch.tensor([0, 3, -100, 6, 2, 3])
    w = eighths(CLASSES).abs() + 0.125
    inputs("nll_probabilities", probabilities=p, targets=y, classWeights=w)
    losses = F.nll_loss(p, y, w, reduction="none")
    line("nll_probabilities", "losses", losses)
    backward("nll_probabilities", losses.sum(), None, p)


softmax()
nll()
distillation()
nll_of_probabilities()
mixture()
