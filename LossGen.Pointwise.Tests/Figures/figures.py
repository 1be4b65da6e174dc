"""Writes torch.csv: what PyTorch computes for pointwise losses, in double, with reduction 'none' and gradients of the sum.

Run with PyTorch 1.13 or later: python3 figures.py > torch.csv
"""

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

PREDICTION = [-30.0, -4.5, -1.0, -0.5, -0.25, 0.0, 0.125, 0.5, 0.75, 1.0, 2.5, 3.0, 17.0, 40.0]
TARGET = [0.0, -4.0, -1.5, -0.5, 0.75, 0.0, 0.5, 0.25, -0.25, 2.0, 2.5, 1.0, 16.5, -1.0]
UNIT = [0.0, 0.25, 1.0, 0.5, 1.0, 0.0, 0.75, 0.125, 1.0, 0.0, 0.5, 0.25, 1.0, 0.0]
SIGNS = [1.0, -1.0, 1.0, 1.0, -1.0, -1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, 1.0, -1.0]
COUNTS = [0.0, 1.0, 2.0, 5.0, 0.0, 3.0, 1.0, 4.0, 2.0, 7.0, 12.0, 20.0, 3.0, 0.0]
RATES = [-30.0, -4.5, -1.0, -0.5, -0.25, 0.0, 0.125, 0.5, 0.75, 1.0, 2.5, 3.0, 5.0, 8.0]


def focal(logit, target, alpha, gamma):
    """torchvision.ops.sigmoid_focal_loss, which is composed of these functions."""
    p = torch.sigmoid(logit)
    cross_entropy = F.binary_cross_entropy_with_logits(logit, target, reduction="none")
    doubt = 1 - (p * target + (1 - p) * (1 - target))
    return (alpha * target + (1 - alpha) * (1 - target)) * cross_entropy * doubt**gamma


def log_cosh(prediction, target):
    d = prediction - target
    return d + F.softplus(-2 * d) - torch.log(torch.tensor(2.0))


LOSSES = {
    "BinaryCrossEntropyWithLogits": (PREDICTION, UNIT, lambda x, t: F.binary_cross_entropy_with_logits(
        x, t, reduction="none", pos_weight=torch.tensor(3.0))),
    "SigmoidFocal": (PREDICTION, UNIT, lambda x, t: focal(x, t, 0.25, 2.0)),
    "Huber": (PREDICTION, TARGET, lambda x, t: F.huber_loss(x, t, reduction="none", delta=0.75)),
    "SmoothL1": (PREDICTION, TARGET, lambda x, t: F.smooth_l1_loss(x, t, reduction="none", beta=0.75)),
    "SquaredError": (PREDICTION, TARGET, lambda x, t: F.mse_loss(x, t, reduction="none")),
    "AbsoluteError": (PREDICTION, TARGET, lambda x, t: F.l1_loss(x, t, reduction="none")),
    "Hinge": (PREDICTION, SIGNS, lambda x, t: torch.maximum(1 - t * x, torch.zeros_like(x))),
    "PoissonNll": (RATES, COUNTS, lambda x, t: F.poisson_nll_loss(x, t, reduction="none")),
    "LogCosh": (PREDICTION, TARGET, log_cosh),
}

for name, (prediction, target, loss) in LOSSES.items():
    x = torch.tensor(prediction, requires_grad=True)
    values = loss(x, torch.tensor(target))
    values.sum().backward()
    for what, numbers in [("prediction", prediction), ("target", target), ("losses", values.tolist()),
                          ("gradient", x.grad.tolist())]:
        print(",".join([name, what] + [repr(number) for number in numbers]))
