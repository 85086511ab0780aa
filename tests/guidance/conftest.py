from hypothesis import HealthCheck, settings

# Machines that run the tests may be busy: time is no property of what is tested here.
settings.register_profile(
    "cairn", deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("cairn")
