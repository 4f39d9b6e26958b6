"""What posang adds to Airflow; the library itself (posang) knows nothing of it."""
