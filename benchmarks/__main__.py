"""Run every benchmark with its defaults."""

import subprocess
import sys
from pathlib import Path

for script in ("paragraphs.py", "pipeline.py", "long_lines.py"):
    subprocess.run([sys.executable, str(Path(__file__).with_name(script)), *sys.argv[1:]], check=True)
