"""The numbers that seed 001 draws: a line a row, its cell, its target, its logits.

    python3 seed-001.py > seed-001.csv

The cells 1, 3 and 4 of the notebook after its manual_seed(538), with PyTorch 1.13.1. The losses that it prints, 2.3182
and 2.8195, are those of these numbers.
"""
import torch

torch.manual_seed(538)
torch.randint(high=10, size=(3, 5), dtype=torch.float32)
for cell in ("nll", "cross-entropy"):
    logits = torch.randn(size=(3, 4, 8), dtype=torch.float32).view(12, 8)
    targets = torch.randint(high=8, size=(3, 4), dtype=torch.long).view(12)
    for target, row in zip(targets, logits):
        print(",".join([cell, str(target.item())] + [f"{x.item():.9g}" for x in row]))
