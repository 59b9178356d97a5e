"""A whole turn through the public API, beside Rasa's default set-up on the same data.

    .venv/bin/python benchmarks/turn.py [--messages 200]

In one run on one machine: p50, p95, CPU per process and turn, memory and cold start of the
site (kept messages, actions, texts), then of a stock Rasa (DIET, AugmentedMemoization, TED,
Rule; in-memory store; its REST channel) trained on the same examples, answering with fixed
responses. Then message 10 against message 1,000 of one conversation of ours. The ratios count.
"""

import argparse
import asyncio
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil
import yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.support.site import CPS, Site  # noqa: E402
from tests.support.talk import Talk  # noqa: E402

BOT_PYTHON = ROOT / ".venv-bot" / "bin" / "python"
QUESTIONS = (
    "What does the green tick mean?",
    "kāpēc man nav zaļās atzīmes",
    "Kiek kainuoja auksinis lygis?",
    "mitu punkti on vaja",
    "Milyen szintek vannak?",
)
START = 1800.0  # seconds
STOCK_CONFIG = """
recipe: default.v1
language: en
assistant_id: stock
pipeline:
  - name: WhitespaceTokenizer
  - name: RegexFeaturizer
  - name: LexicalSyntacticFeaturizer
  - name: CountVectorsFeaturizer
  - name: CountVectorsFeaturizer
    analyzer: char_wb
    min_ngram: 1
    max_ngram: 4
  - name: DIETClassifier
    epochs: {epochs}
    constrain_similarities: true
  - name: FallbackClassifier
    threshold: 0.3
policies:
  - name: MemoizationPolicy
  - name: RulePolicy
  - name: UnexpecTEDIntentPolicy
    max_history: 5
    epochs: {epochs}
  - name: TEDPolicy
    max_history: 5
    epochs: {epochs}
    constrain_similarities: true
"""


@dataclass
class Figures:
    """Of one set-up: seconds, bytes, and CPU seconds a turn by process."""

    cold_start: float
    times: list[float]
    cpu: dict[str, float]
    memory: int

    def show(self, name: str) -> None:
        ordered = sorted(self.times)
        p95 = ordered[int(len(ordered) * 0.95)]
        cpu = ", ".join(f"{who} {seconds * 1000:.1f}" for who, seconds in self.cpu.items())
        print(
            f"{name:24} p50 {self.median * 1000:6.1f} ms  p95 {p95 * 1000:6.1f} ms  "
            f"CPU {self.total_cpu * 1000:5.1f} ms ({cpu})  "
            f"memory {self.memory / 2**20:5.0f} MB  cold start {self.cold_start:5.1f} s"
        )

    @property
    def median(self) -> float:
        return statistics.median(self.times)

    @property
    def total_cpu(self) -> float:
        return sum(self.cpu.values())


def cpu_of(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system


async def measure_ours(folder: Path, messages: int) -> tuple[Figures, float]:
    # A cold start begins with a trained model, here as in the stock set-up.
    subprocess.run([str(CPS), "train"], check=True, stdout=subprocess.DEVNULL)  # noqa: ASYNC221
    started = time.perf_counter()
    site = Site(folder).start()
    cold = time.perf_counter() - started
    processes = {"backend": site.backend, "rasa": site.rasa}
    try:
        async with httpx.AsyncClient(base_url=site.url, timeout=30, trust_env=False) as client:
            await _ask(await Talk.begin(client), 20)
            talks = [await Talk.begin(client) for _ in range(max(1, messages // 10))]
            before = {name: cpu_of(process) for name, process in processes.items()}
            times = [seconds for talk in talks for seconds in await _ask(talk, 10)]
            cpu = {n: (cpu_of(p) - before[n]) / len(times) for n, p in processes.items()}
            growth = await _growth(await Talk.begin(client))
        memory = sum(process.memory_info().rss for process in processes.values())
        return Figures(cold, times, cpu, memory), growth
    finally:
        site.stop()


async def _ask(talk: Talk, count: int) -> list[float]:
    times = []
    for number in range(count):
        started = time.perf_counter()
        answer = await talk.send(text=QUESTIONS[number % len(QUESTIONS)])
        times.append(time.perf_counter() - started)
        assert answer.status_code == 200, answer.text
    return times


async def _growth(talk: Talk) -> float:
    """Message 1,000 against message 10: medians of the messages around them."""
    times = await _ask(talk, 1010)
    return statistics.median(times[990:1010]) / statistics.median(times[5:25])


def stock_project(folder: Path, epochs: int) -> None:
    """Write a stock Rasa project with the same examples, an intent a topic."""
    examples: dict[str, list[str]] = {}
    for path in sorted((ROOT / "bot/data/nlu").glob("*/*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            topic = block["intent"].rpartition("/")[2]
            examples.setdefault(topic, []).append(block["examples"])
    nlu = [{"intent": topic, "examples": "".join(texts)} for topic, texts in examples.items()]
    rules = [
        {"rule": topic, "steps": [{"intent": topic}, {"action": f"utter_{topic}"}]}
        for topic in examples
    ]
    stories = [
        {"story": f"{one} {two}", "steps": [
            {"intent": one}, {"action": f"utter_{one}"},
            {"intent": two}, {"action": f"utter_{two}"}]}
        for one, two in zip(examples, list(examples)[1:], strict=False)
    ]  # fmt: skip
    domain = {
        "version": "3.1",
        "intents": list(examples),
        "responses": {f"utter_{topic}": [{"text": f"Answer to {topic}."}] for topic in examples},
        "session_config": {"session_expiration_time": 60, "carry_over_slots_to_new_session": True},
    }
    (folder / "data").mkdir(parents=True)
    _write(folder / "data/nlu.yml", {"version": "3.1", "nlu": nlu})
    _write(folder / "data/core.yml", {"version": "3.1", "rules": rules, "stories": stories})
    _write(folder / "domain.yml", domain)
    (folder / "config.yml").write_text(STOCK_CONFIG.format(epochs=epochs))
    (folder / "credentials.yml").write_text("rest:\n")


def _write(path: Path, content: object) -> None:
    path.write_text(yaml.safe_dump(content, allow_unicode=True, width=10_000), encoding="utf-8")


async def measure_stock(folder: Path, messages: int, epochs: int) -> Figures:
    stock_project(folder, epochs)
    environment = {
        **os.environ, "RASA_TELEMETRY_ENABLED": "false", "LOG_LEVEL": "WARNING",
        "CUDA_VISIBLE_DEVICES": "-1", "TF_CPP_MIN_LOG_LEVEL": "3",
    }  # fmt: skip
    log = (folder / "log.txt").open("wb")
    rasa = [str(BOT_PYTHON), "-m", "rasa"]
    print(f"Training the stock set-up ({epochs} epochs) …", flush=True)
    subprocess.run(  # noqa: ASYNC221  (nothing else runs)
        [*rasa, "train"], cwd=folder, env=environment, stdout=log, stderr=log, check=True
    )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    started = time.perf_counter()
    server = subprocess.Popen(  # noqa: ASYNC220
        [*rasa, "run", "--port", str(port), "--interface", "127.0.0.1"],
        cwd=folder, env=environment, stdout=log, stderr=log,
    )  # fmt: skip
    try:
        return await _stock_turns(psutil.Process(server.pid), port, started, messages)
    finally:
        server.terminate()
        server.wait()


async def _stock_turns(
    process: psutil.Process, port: int, started: float, messages: int
) -> Figures:
    url = f"http://127.0.0.1:{port}/webhooks/rest/webhook"
    async with httpx.AsyncClient(timeout=60, trust_env=False) as client:
        while True:
            try:
                if (await client.post(url, json={"sender": "w", "message": "hello"})).json():
                    break
            except (httpx.TransportError, ValueError):
                assert time.perf_counter() - started < START
            await asyncio.sleep(0.2)
        cold = time.perf_counter() - started
        for number in range(20):
            await client.post(url, json={"sender": "w", "message": QUESTIONS[number % 5]})
        before, times = cpu_of(process), []
        for number in range(messages):
            body = {"sender": f"s{number // 10}", "message": QUESTIONS[number % 5]}
            begun = time.perf_counter()
            await client.post(url, json=body)
            times.append(time.perf_counter() - begun)
    cpu = {"rasa": (cpu_of(process) - before) / messages}
    return Figures(cold, times, cpu, process.memory_info().rss)


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--messages", type=int, default=200)
    # Of the stock set-up: a message's time and memory do not depend on them.
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--only-ours", action="store_true")
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    try:
        ours, growth = await measure_ours(folder / "ours", arguments.messages)
        ours.show("ours")
        print(f"message 1,000 against message 10: {growth:.2f}")
        if arguments.only_ours:
            return
        stock = await measure_stock(folder / "stock", arguments.messages, arguments.epochs)
        stock.show("Rasa's default set-up")
        print(
            f"ratios: median {ours.median / stock.median:.2f}, "
            f"CPU {ours.total_cpu / stock.total_cpu:.2f}, "
            f"memory {ours.memory / stock.memory:.2f}, "
            f"cold start {ours.cold_start / stock.cold_start:.2f}"
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    asyncio.run(main())
