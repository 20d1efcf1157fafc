"""Everything that is measured, one table after the other (about two minutes).

python -m tests.accuracy
"""

from __future__ import annotations

import sys

from tests.accuracy import commitments, corpora, samples

print("Labels on public corpora\n")
corpora.main()
print("\nCommitments in made-up notes and talks\n")
commitments.main([])
print("\nCues, facts, personal questions and requests in the same\n")
samples.main()
sys.exit(0)
