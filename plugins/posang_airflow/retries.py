"""What a retry can heal (disks, networks, memory, Airflow's services); anything else fails at once."""

from __future__ import annotations

from airflow.sdk import ExceptionRetryPolicy, RetryAction, RetryRule

RETRY_WHAT_CAN_HEAL = ExceptionRetryPolicy(
    rules=[
        RetryRule(
            exception=["posang.errors.UnreadableInput", "builtins.OSError"],
            reason="a disk or the network may heal",
        ),
        RetryRule(
            exception=["builtins.MemoryError", "concurrent.futures.process.BrokenProcessPool"],
            reason="the machine may have room later",
        ),
        RetryRule(
            exception=["airflow.sdk.exceptions.AirflowRuntimeError", "airflow.sdk.exceptions.TaskDeferralError"],
            reason="Airflow's own services may come back",
        ),
    ],
    default=RetryAction.FAIL,
)
"""Bad settings, a refused publication, a corrupt lake and a fault of the code are the same at the next try."""
