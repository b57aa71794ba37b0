/** What the builds of `npm test` find in their environment: a build that reads one of these would publish it. */
export const planted = {
  MASTER_KEY: 'planted-master-key-0123456789-abcdefghijkl',
  WECHAT_APP_SECRET: 'planted-app-secret-0123456789abcdef',
  WECHAT_UPLOAD_KEY: 'planted-upload-key-0123456789abcdef',
  CLOUDBASE_SECRET_ID: 'planted-cloud-id-0123456789abcdef',
  CLOUDBASE_SECRET_KEY: 'planted-cloud-key-0123456789abcdef',
  DATABASE_URL: 'postgres://planted:planted-password-0123456789@127.0.0.1/none',
} as const
