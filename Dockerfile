# The image of every posang service in docker-compose.yaml: the locked environment that the tests run in, and the DAGs.
FROM python:3.11-slim AS environment
WORKDIR /build
COPY requirements.lock ./
RUN python -m venv /opt/venv \
    && awk '/^[^ #]/ { wanted = /^uv==/ } wanted' requirements.lock > uv.lock \
    && /opt/venv/bin/pip install --no-cache-dir --require-hashes --no-deps -r uv.lock \
    && /opt/venv/bin/uv pip install --no-cache --python /opt/venv/bin/python --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY include ./include
RUN /opt/venv/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.11-slim
ENV PATH=/opt/venv/bin:$PATH \
    HOME=/opt/airflow \
    LOGNAME=airflow \
    PYTHONUNBUFFERED=1 \
    AIRFLOW_HOME=/opt/airflow \
    AIRFLOW__CORE__DAGS_FOLDER=/opt/posang/dags \
    AIRFLOW__CORE__PLUGINS_FOLDER=/opt/posang/plugins \
    AIRFLOW__CORE__LOAD_EXAMPLES=False \
    AIRFLOW__LOGGING__BASE_LOG_FOLDER=/opt/airflow/logs \
    GX_ANALYTICS_ENABLED=false
COPY --from=environment /opt/venv /opt/venv
COPY dags /opt/posang/dags
COPY plugins /opt/posang/plugins
# Any uid may run it, in group 0, to which belongs what it writes to; Airflow asks LOGNAME for the user's name.
RUN useradd --uid 50000 --gid 0 --home-dir /opt/airflow airflow \
    && mkdir -p /opt/airflow/logs /opt/airflow/auth /data/raw /data/lake \
    && chown -R airflow:0 /opt/airflow /data \
    && chmod -R g=u /opt/airflow /data
USER 50000:0
WORKDIR /opt/airflow
CMD ["airflow", "version"]
