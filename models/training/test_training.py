"""Tests of the training code: `python3 -m unittest` in this folder."""
import json
import re
import unittest

from generate import FIXTURE, Generator, aspect_of, line
from scenes import SCENES


class Serialisation(unittest.TestCase):
    def test_is_the_products(self):
        """The Python side writes the very text that serialise.ts wrote into the fixture."""
        for case in FIXTURE['cases']:
            lines = [line(i + 1, item['head'], item['texts']) for i, item in enumerate(case['items'])]
            self.assertEqual('\n'.join(lines + [f"intent {case['intent']}"]), case['text'])


    def test_aspects_are_the_products(self):
        for case in FIXTURE['asked']:
            self.assertEqual(aspect_of(case['question'], case['heads']), case['aspect'], case)


class Samples(unittest.TestCase):
    def test_answers_use_only_slots_of_the_evidence(self):
        for held in (False, True):
            generator = Generator(3, held)
            for _ in range(3000):
                s = generator.sample()
                for slot in re.findall(r'<\d\w+>|\[\d\]', s.answer):
                    self.assertIn(slot, s.slots, s)
                self.assertRegex(s.answer, r'\[\d\]')
                self.assertNotRegex(re.sub(r'<\d\w+>|\[\d\]', '', s.answer), r'\d|[{}]', s)
                self.assertNotRegex(s.question, r'[{}]')

    def test_every_focus_gives_samples(self):
        generator = Generator(5)
        for focus in generator.foci:
            self.assertIn(focus.scene, SCENES)
            generator.sample(focus)

    def test_the_same_seed_gives_the_same_samples(self):
        self.assertEqual([Generator(9).sample() for _ in range(3)], [Generator(9).sample() for _ in range(3)])

    def test_held_out_phrasings_are_not_trained(self):
        for focus in Generator(1).foci:
            self.assertFalse(set(focus.questions) & set(focus.held))


if __name__ == '__main__':
    unittest.main()
