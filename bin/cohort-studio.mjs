#!/usr/bin/env node
import '../scripts/studio.mjs'
