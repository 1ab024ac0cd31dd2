import { maxFailureText } from './limits';

/** The platform's code and sentence of an error, the sentence cut to a sane length. */
export function errorText(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: 'UNKNOWN', message: String(error).slice(0, maxFailureText) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return { code, message: sentenceOf(error).slice(0, maxFailureText) };
}

/** OpenSSL's own sentence has a thread's number and a line of its source in it; Node has the reason by itself. */
function sentenceOf(error: Error): string {
  return 'reason' in error && typeof error.reason === 'string' && 'library' in error
    ? error.reason
    : error.message;
}
