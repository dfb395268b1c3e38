import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../contract.ts';
import { Failure, type FailureCode } from '../../plant/failure.ts';
import { type Complaint, issuesInWords } from '../../plant/issues.ts';

/** The contract to implement: `Failure`s keep their code and message, anything else that is thrown is logged and hidden. */
export const os = implement(contract).use(async ({ next, errors }) => {
  try {
    const result = await next();
    // A stream fails after its handler has returned.
    return isStream(result.output) ? { ...result, output: told(result.output, errors) } : result;
  } catch (error) {
    throw reported(error, errors);
  }
});

type ErrorMakers = Readonly<Record<FailureCode, (options: { message: string }) => Error>>;

const isStream = (output: unknown): output is AsyncIterable<unknown> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output;

async function* told(stream: AsyncIterable<unknown>, errors: ErrorMakers): AsyncGenerator<unknown> {
  try {
    yield* stream;
  } catch (error) {
    throw reported(error, errors);
  }
}

/** Whether it is the transport's error for an input that does not fit its schema. */
const isComplaint = (error: unknown): error is ORPCError<'BAD_REQUEST', Complaint> =>
  error instanceof ORPCError && error.code === 'BAD_REQUEST' && Array.isArray(error.data?.issues);

function reported(error: unknown, errors: ErrorMakers): unknown {
  if (error instanceof Failure) return errors[error.code]({ message: error.message });
  if (isComplaint(error)) return errors['bad-input']({ message: `this cannot be used: ${issuesInWords(error.data)}` });
  // Declared errors of the transport pass as they are; a bug is logged and hidden.
  if (error instanceof Error && 'code' in error && 'defined' in error) return error;
  // whoever asked has left: a window was closed
  if (error instanceof Error && error.name === 'AbortError') return errors.cancelled({ message: 'the screen left' });
  console.error('a handler failed:', error);
  return errors.internal({ message: 'something went wrong inside Gemba; the log has the details' });
}
