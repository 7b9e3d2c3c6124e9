"""A pytest plugin for mutants: a failing property is enough, nobody reads its smallest example."""

from hypothesis import Phase, settings

settings.register_profile("mutants", phases=[Phase.explicit, Phase.generate])
settings.load_profile("mutants")
