/**
 * @module
 * What CloudWatch Logs delivers by a subscription, as Firehose writes it to S3 and a Lambda function is given it: one object for
 * many lines of a log, the `message` of each of its `logEvents` ("Log group-level subscription filters", Amazon CloudWatch Logs User
 * Guide). Objects may follow each other without a newline. The kind of the object, messages and times stay; the account, the names
 * of group and stream, and ids of events go. What only asks whether the receiver is there holds no line.
 */
import { withoutStack } from '../../errors.js';
import { octets } from '../../octets.js';
import type { EnvelopeTime } from '../../policy/document.js';
import type { Bundle, Wrapper } from './wrapper.js';

/** Quotes inside of a string have a backslash: here one object ends, and the next begins. */
const between = /(?<=\})(?=\{\s*"messageType"\s*:\s*"(?:DATA|CONTROL)_MESSAGE")/;

const milliseconds: Readonly<Record<EnvelopeTime, number>> = {
  keep: 1,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

interface Event {
  readonly timestamp?: unknown;
  readonly message: string;
}

interface Delivery {
  readonly messageType: string;
  readonly logEvents: readonly Event[];
}

export function createCloudwatch(unit: EnvelopeTime): Wrapper {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decode = (line: Uint8Array): string => decoder.decode(line);

  const floor = (time: unknown): number | undefined => {
    if (typeof time !== 'number' || !Number.isInteger(time)) return undefined;
    // From 1990 to 2100. Anything else is not a time, and does not stay.
    return time >= 631_152_000_000 && time < 4_102_444_800_000
      ? time - (time % milliseconds[unit])
      : undefined;
  };

  const write = ({ messageType }: Delivery, events: readonly Event[]): string =>
    JSON.stringify({
      messageType,
      logEvents: events.map(({ timestamp, message }) => ({ timestamp: floor(timestamp), message })),
    });

  return {
    endsOpen: true,
    open(line): Bundle | undefined {
      const deliveries = read(line, decode);
      if (deliveries === undefined) return undefined;
      const events = deliveries.flatMap((delivery) =>
        delivery.logEvents.map((event) => ({ delivery, event, ...cut(event.message) })),
      );
      return {
        bundle: events.map(({ text }) => octets.encode(text)),
        rawOf(i) {
          const { delivery, event } = events[i]!;
          return octets.encode(`${JSON.stringify({ ...delivery, logEvents: [event] })}\n`);
        },
        close(contents, out) {
          const rest = deliveries.flatMap((delivery) => {
            const left = events.flatMap(({ delivery: own, event, end }, i): Event[] => {
              const content = contents[i];
              if (own !== delivery || content === undefined) return [];
              return [{ timestamp: event.timestamp, message: octets.utf8(content) + end }];
            });
            return left.length === 0 && delivery.logEvents.length > 0 ? [] : [write(delivery, left)];
          });
          if (rest.length > 0) out(octets.encode(rest.join('')));
          return rest.length > 0;
        },
      };
    },
  };
}

/** A newline at the end is not part of the line. */
function cut(message: string): { readonly text: string; readonly end: string } {
  const [end = ''] = /\r?\n$/.exec(message) ?? [];
  return { text: message.slice(0, message.length - end.length), end };
}

function read(line: Uint8Array, decode: (line: Uint8Array) => string): Delivery[] | undefined {
  try {
    const deliveries = withoutStack(() =>
      decode(line)
        .split(between)
        .map((text) => JSON.parse(text) as Delivery),
    );
    return deliveries.every(isDelivery) ? deliveries.map(withLines) : undefined;
  } catch {
    return undefined;
  }
}

const isDelivery = (value: Delivery | null): boolean =>
  (value?.messageType === 'DATA_MESSAGE' || value?.messageType === 'CONTROL_MESSAGE') &&
  Array.isArray(value.logEvents) &&
  value.logEvents.every((event: Event | null) => typeof event?.message === 'string');

const withLines = (delivery: Delivery): Delivery =>
  delivery.messageType === 'DATA_MESSAGE' ? delivery : { ...delivery, logEvents: [] };
