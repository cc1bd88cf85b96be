// CDK's own template validator dominates synth time; unit tests assert on templates themselves.
// The tests that synthesise the whole environment switch it on again.
process.env.CDK_VALIDATION ??= 'false';
// No account, no look-ups, no telemetry in any test.
process.env.CDK_DISABLE_CLI_TELEMETRY ??= 'true';
