// Outside Jest's module sandbox, where an ES module may be imported: finds the browser once and hands its path to every journey.
module.exports = async () => {
  // the package unpacks the libraries that a bare machine lacks only when it believes itself in a Lambda
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  const { default: chromium } = await import('@sparticuz/chromium')
  process.env.JOURNEY_BROWSER = await chromium.executablePath()
  process.env.JOURNEY_BROWSER_ARGS = JSON.stringify(chromium.args)
}
