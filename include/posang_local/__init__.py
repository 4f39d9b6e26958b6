"""The local Airflow of `make run` and `make up`: everything below var/, nothing to install but the package.

The library never imports this, and production (docker-compose.yaml) does not need it.
"""
