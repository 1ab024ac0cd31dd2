// A program that runs the browser against a server that never answers, to be ended from outside.
import { runBrowser } from '../../../src/browser';
import { requestFor } from './requests';

const [, , url = ''] = process.argv;
void runBrowser(requestFor(url), new AbortController().signal);
