import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EventStreamReader } from './event-stream.ts';

/** What is told when these pieces come one after the other, an event as `name: data`. */
function told(...pieces: string[]): string[] {
  const events: string[] = [];
  const reader = new EventStreamReader(({ event, data }) => events.push(`${event}: ${data}`));
  for (const piece of pieces) reader.feed(piece);
  return events;
}

/** Every way to cut the text in two, and its single characters. */
function cuts(text: string): string[][] {
  const inTwo = [...text].map((_, at) => [text.slice(0, at), text.slice(at)]);
  return [[text], [...text], ...inTwo];
}

describe('the reader of server-sent events', () => {
  it('reads a name and data, whatever ends the lines and wherever the text is cut', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const text = ['event: change', 'data: one', '', 'data: two', '', ''].join(end);
      for (const pieces of cuts(text)) {
        assert.deepEqual(told(...pieces), ['change: one', 'message: two'], JSON.stringify(pieces));
      }
    }
  });

  it('reads ends of lines of several kinds in one stream', () => {
    assert.deepEqual(told('data: a\r\ndata: b\rdata: c\n\r\ndata: d\r\r'), [
      'message: a\nb\nc',
      'message: d',
    ]);
  });

  it('tells an event at once, and not when more comes', () => {
    assert.deepEqual(told('data: a\r\n\r'), ['message: a']);
    assert.deepEqual(told('data: a\r', '\r', '\n', 'data: b\n\n'), ['message: a', 'message: b']);
  });

  it('takes a line break in a piece of its own for part of the one before', () => {
    assert.deepEqual(told('data: a\r', '', '\n', 'data: b\n\n'), ['message: a\nb']);
  });

  it('joins data of several lines by line breaks, empty ones too', () => {
    assert.deepEqual(told('data: a\ndata:\ndata\ndata: b\n\n'), ['message: a\n\n\nb']);
    assert.deepEqual(told('data\n\n', 'data:\ndata:\n\n'), ['message: ', 'message: \n']);
  });

  it('takes one space from before a value, and no more', () => {
    assert.deepEqual(told('data:a\n\ndata: a\n\ndata:  a \n\ndata:\ta: b\n\n'), [
      'message: a',
      'message: a',
      'message:  a ',
      'message: \ta: b',
    ]);
  });

  it('passes comments, other fields and names that only look alike', () => {
    const text =
      ': still here\n:\nid: 7\nretry: 10\nfoo: 1\n data: x\nDATA: x\ndatas: x\nevent\ndata: a\n\n';
    for (const pieces of cuts(text)) assert.deepEqual(told(...pieces), ['message: a']);
  });

  it('forgets the name of an event without data', () => {
    assert.deepEqual(told('event: change\n\ndata: a\n\n', ': x\n\n\n\n'), ['message: a']);
  });

  it('takes the last of several names', () => {
    assert.deepEqual(told('event: a\nevent: b\ndata: c\n\n'), ['b: c']);
  });

  it('tells nothing of an event that the end of the stream cuts off', () => {
    assert.deepEqual(told('data: a\n\ndata: b\n'), ['message: a']);
  });
});
