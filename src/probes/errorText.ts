import { maxFailureText } from './limits';

/** The platform's code and sentence of an error, the sentence cut to a sane length. */
export function errorText(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: 'UNKNOWN', message: String(error).slice(0, maxFailureText) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return { code, message: error.message.slice(0, maxFailureText) };
}
