"""Times torch.nn.functional.cross_entropy on one thread.

Reads requests, a line each: forward|backward, rows, classes, inner (1 where the classes are the last axis); or head,
rows, classes, features: the loss of a linear layer and both gradients; or bce, elements, 1, 1: binary cross-entropy of
logits and its gradient. Answers with the seconds of a call; to memory and the sizes of a head, with the MiB that it takes
beside inputs and gradients. The first line it prints says which version it is.
"""
import os
import sys
import time

import torch
import torch.nn.functional as F

SAMPLE_SECONDS = 0.004
LONG_SECONDS = 0.3

clock = time.process_time if os.environ.get("LOSSGEN_CLOCK") == "processor" else time.perf_counter


def prepared(kind, rows, classes, inner):
    torch.manual_seed(1)
    shape = (rows, classes) if inner == 1 else (rows, classes, inner)
    logits = (4 * torch.randn(*shape)).requires_grad_(kind == "backward")
    targets = torch.randint(classes, (rows,) if inner == 1 else (rows, inner))

    def call():
        logits.grad = None
        loss = F.cross_entropy(logits, targets)
        if kind == "backward":
            loss.backward()

    return call


def prepared_head(rows, classes, features):
    torch.manual_seed(1)
    hidden = torch.randn(rows, features).requires_grad_()
    weight = (2 / features ** 0.5 * torch.rand(classes, features)).requires_grad_()
    targets = torch.randint(classes, (rows,))

    def call():
        hidden.grad = weight.grad = None
        F.cross_entropy(hidden @ weight.T, targets).backward()

    return call


def prepared_bce(elements):
    torch.manual_seed(1)
    logits = (8 * (torch.rand(elements) - 0.5)).requires_grad_()
    targets = torch.randint(2, (elements,)).float()

    def call():
        logits.grad = None
        F.binary_cross_entropy_with_logits(logits, targets).backward()

    return call


def resident(field):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(field)) / 1024


def memory_of_head(*sizes):
    prepared_head(2, 10, 8)()
    call = prepared_head(*sizes)
    with open("/proc/self/clear_refs", "w") as peak:
        peak.write("5")
    before = resident("VmRSS")
    call()
    rows, classes, features = sizes
    gradients = 4 * (rows + classes) * features / 2 ** 20
    return resident("VmHWM") - before - gradients


def seconds(call, repeats):
    start = clock()
    for _ in range(repeats):
        call()
    return (clock() - start) / repeats


torch.set_num_threads(1)
print(f"libtorch {torch.__version__}", flush=True)
calls = {}
for line in sys.stdin:
    kind, rows, classes, inner = line.split()
    sizes = int(rows), int(classes), int(inner)
    if kind == "memory":
        print(memory_of_head(*sizes), flush=True)
        continue
    if line not in calls:
        call = prepared_head(*sizes) if kind == "head" \
            else prepared_bce(sizes[0]) if kind == "bce" \
            else prepared(kind, *sizes)
        if seconds(call, 1) < LONG_SECONDS:
            seconds(call, 2)
        calls[line] = (call, max(1, int(SAMPLE_SECONDS / seconds(call, 1 if kind == "head" else 3))))
    print(seconds(*calls[line]), flush=True)
