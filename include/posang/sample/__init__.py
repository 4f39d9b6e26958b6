"""Made-up dumps with their truth: pages of invented outlets to try, test and measure posang with."""

from posang.sample.dump import SampleSummary, write_sample
from posang.sample.score import SampleScore, score_sample
from posang.sample.truth import TruthLine, TruthPage, read_truth

__all__ = ["SampleScore", "SampleSummary", "TruthLine", "TruthPage", "read_truth", "score_sample", "write_sample"]
