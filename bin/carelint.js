#!/usr/bin/env node
require('../dist/cli/cli-main.cjs')
