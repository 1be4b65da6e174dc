"""Prints the column "PyTorch" of docs/pytorch.md. Needs PyTorch; the page was written with 1.13."""

import warnings

import torch
from torch.nn import functional

warnings.filterwarnings("ignore")  # kl_div advises another reduction; versions before 2 do
NAN, INF = float("nan"), float("inf")


def text(value):
    if value == 0:
        return "0"
    shown = f"{value:.4f}".rstrip("0").rstrip(".") if not abs(value) < 0.001 else f"{value:.2e}".replace("e-0", "e-")
    return shown.replace("nan", "NaN").replace("-", "−").replace("e−", "e-")


def row(name, logits, loss_of, shown=None, dtype=torch.float32):
    try:
        logits = torch.as_tensor(logits).to(dtype).requires_grad_()
        loss = loss_of(logits)
        loss.backward()
        gradient = ", ".join(text(g) for g in logits.grad.flatten()[:shown].tolist())
        print(f"{name}: {text(loss.item())}; `[{gradient}]`")
    except RuntimeError as error:
        print(f"{name}: {error}")


def targets(*classes):
    return torch.tensor(classes)


weights = torch.tensor([0.0, 1, 1])
two_rows = [[-INF, 2, 1], [1, 2, 0]]
of_nan = [[NAN, 2, 1], [1, 2, 0]]
masked = [[1, 2, -INF]]
print("PyTorch", torch.__version__)
row("class weight 0 over −∞", two_rows, lambda x: functional.cross_entropy(x, targets(0, 1), weights))
row("class weight 0 over NaN", of_nan, lambda x: functional.cross_entropy(x, targets(0, 1), weights))
row("smoothing over a masked class of weight 0", masked, lambda x: functional.cross_entropy(
    x, targets(0), torch.tensor([1.0, 1, 0]), label_smoothing=0.3))
row("soft share 0 over −∞", masked, lambda x: functional.cross_entropy(x, torch.tensor([[0.5, 0.5, 0]])))
row("KL, masked in both", masked, lambda x: functional.kl_div(
    x.log_softmax(-1), torch.tensor([[2, 1, -INF]]).log_softmax(-1), reduction="batchmean", log_target=True))
row("ignored row of NaN", of_nan, lambda x: functional.cross_entropy(x, targets(-100, 1)))
row("all weights 0", [[1, 2, 0]], lambda x: functional.cross_entropy(x, targets(0), weights))
row("nearly certain row", [[20, 0, 0]], lambda x: functional.cross_entropy(x, targets(0)))
row("mean of 65,520 losses of ln 2", torch.zeros(65_520, 2), lambda x: functional.cross_entropy(
    x, torch.zeros(65_520, dtype=torch.long)), 2, torch.float16)
row("one row of 65,520 classes", torch.zeros(1, 65_520), lambda x: functional.cross_entropy(
    x, targets(0)), 2, torch.float16)
print("the mean alone, of float16:", torch.full((65_520,), 0.6931, dtype=torch.float16).mean().item())

packed = torch.tensor([[1.0, 2, 0], [3, 1, 0]], requires_grad=True)
functional.cross_entropy(packed, targets(1, 0)).backward()
planes = packed.detach().T[None].contiguous().requires_grad_()
functional.cross_entropy(planes, targets(1, 0)[None]).backward()
print("(N, C):", packed.grad.tolist())
print("(N, C, d):", planes.grad[0].T.tolist())
