/** An error that the SDK turns into the exception of that name. */
export class AwsError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
