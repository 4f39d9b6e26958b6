"""What a retry can heal (disks, networks) and what it cannot (settings, refused days)."""

from __future__ import annotations

from airflow.sdk import ExceptionRetryPolicy, RetryAction, RetryRule

RETRY_WHAT_CAN_HEAL = ExceptionRetryPolicy(
    rules=[
        RetryRule(
            exception=["posang.errors.BadSettings", "posang.errors.PublicationRefused", "posang.errors.CorruptLake"],
            action=RetryAction.FAIL,
            reason="no retry heals this; read the message's mend",
        ),
        RetryRule(
            exception=["posang.errors.UnreadableInput", "builtins.OSError"],
            action=RetryAction.RETRY,
            reason="a disk or the network may heal",
        ),
    ]
)
