const server = {
  testEnvironment: 'node',
  transform: { '\\.[jt]sx?$': '<rootDir>/tests/support/esbuild-transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(@noble|valibot)/)'],
  moduleNameMapper: { '^content-disposition$': '<rootDir>/tests/support/content-disposition.cjs' },
}
module.exports = {
  projects: [
    {
      ...server,
      displayName: 'server',
      testMatch: [
        '<rootDir>/{contract,city,domain,cloudfunctions,server,scripts,tests/conformance,tests/access,tests/faults,tests/host,tests/functions,tests/regressions}/**/*.test.ts',
      ],
    },
    { ...server, displayName: 'weapp', testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'] },
    {
      ...server,
      displayName: 'journeys',
      testMatch: ['<rootDir>/tests/journeys/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/journeys/support/start.ts',
      globalTeardown: '<rootDir>/tests/journeys/support/end.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/journeys/support/patience.ts'],
    },
    {
      displayName: 'client',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/client-setup.ts'],
      transform: { '\\.[jt]sx?$': '<rootDir>/tests/support/esbuild-transform.cjs' },
      moduleNameMapper: {
        '\\.(scss|css|svg|png)$': '<rootDir>/tests/support/empty-module.cjs',
        '^@tarojs/components$': '<rootDir>/tests/support/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/support/taro.ts',
      },
    },
  ],
}
