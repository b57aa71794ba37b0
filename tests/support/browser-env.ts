// Read when the browser's package is loaded, so imported before it: only then does it unpack the libraries a bare machine lacks.
process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'

export const browserEnvironment = true
