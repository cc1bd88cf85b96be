#!/usr/bin/env node
import { runCommand } from '../lib/cli/program';

void runCommand(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
