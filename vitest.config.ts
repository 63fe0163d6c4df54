import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Properties print their seed when they fail; a fixed one would find the same cases for ever.
    setupFiles: [],
  },
})
