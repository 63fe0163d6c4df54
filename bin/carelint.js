#!/usr/bin/env node
require('../dist/cli/bundle-loader.cjs').load('cli-main.cjs')
