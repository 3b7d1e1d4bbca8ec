#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The colours of ui/style*.css keep the contrast of WCAG 2.1 AA where they are put on each other: text 4.5, large text and what
carries meaning without words 3. test-contrast.py FOLDER-OF-UI; needs no display."""
import os
import re
import sys

FOLDER = sys.argv[1]
TEXT, LARGE = 4.5, 3.0  # WCAG 2.1, 1.4.3 and 1.4.11

# What libadwaita 1.2 defines and we do not (its defaults-light.css and defaults-dark.css).
THEME = {
    'light': {'accent_bg_color': '#3584e4', 'accent_fg_color': '#ffffff', 'accent_color': '#1c71d8', 'window_bg_color': '#fafafa',
              'window_fg_color': 'rgba(0,0,0,.8)', 'view_bg_color': '#ffffff', 'headerbar_bg_color': '#ebebeb', 'card_bg_color': '#ffffff',
              'dialog_bg_color': '#fafafa', 'popover_bg_color': '#ffffff'},
    'dark': {'accent_bg_color': '#3584e4', 'accent_fg_color': '#ffffff', 'accent_color': '#78aeed', 'window_bg_color': '#242424',
             'window_fg_color': '#ffffff', 'view_bg_color': '#1e1e1e', 'headerbar_bg_color': '#303030', 'card_bg_color': 'rgba(255,255,255,.08)',
             'dialog_bg_color': '#383838', 'popover_bg_color': '#383838'},
}
LEVELS = ('none', 'self_care', 'doctor', 'urgent', 'emergency')


def parse(text):
    """(red, green, blue, alpha), each from 0 to 1."""
    if text.startswith('#'):
        return tuple(int(text[index:index + 2], 16) / 255 for index in (1, 3, 5)) + (1.0,)
    red, green, blue, alpha = re.fullmatch(r'rgba\((\d+),(\d+),(\d+),([.\d]+)\)', text.replace(' ', '')).groups()
    return int(red) / 255, int(green) / 255, int(blue) / 255, float(alpha)


def faded(colour, alpha):
    return colour[:3] + (colour[3] * alpha,)


def over(colour, ground):
    """What is seen of a colour on an opaque ground."""
    return tuple(part * colour[3] + below * (1 - colour[3]) for part, below in zip(colour, ground[:3])) + (1.0,)


def mixed(first, second, share):
    return tuple(a * (1 - share) + b * share for a, b in zip(first, second))


def luminance(colour):
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colour, ground):
    lighter, darker = sorted((luminance(over(colour, ground)), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def read(name):
    with open(os.path.join(FOLDER, name), encoding='utf-8') as file:
        return re.sub(r'/\*.*?\*/', '', file.read(), flags=re.S)


def find_number(style, selector, name):
    """The number of a property in the last rule for exactly this selector."""
    found = None
    for selectors, body in re.findall(r'([^{}]+)\{([^{}]*)\}', style):
        if selector in [part.strip() for part in selectors.split(',')]:
            value = re.search(r'(?:^|;)\s*%s:\s*([.\d]+)' % name, body)
            found = float(value[1]) if value else found
    assert found is not None, '%s of %s is not in the style' % (name, selector)
    return found


def pairs(scheme):
    """(what, colour, ground, least contrast) of this scheme."""
    light, dark, high = read('style.css'), read('style-dark.css'), read('style-hc.css')
    names = dict(THEME['dark' if scheme.startswith('dark') else 'light'])
    for style in (light,) + ((dark,) if scheme.startswith('dark') else ()) + ((high,) if scheme.endswith('contrast') else ()):
        names.update(re.findall(r'@define-color (\w+) (#[0-9a-fA-F]{6});', style))
    colour = {name: parse(value) for name, value in names.items()}
    style = light + (high if scheme.endswith('contrast') else '')
    white, sheet = parse('#ffffff'), parse('#1e1e1e')
    text = colour['window_fg_color']
    window = colour['window_bg_color']
    grounds = {'the window': window, 'a card': over(colour['card_bg_color'], window), 'the header': colour['headerbar_bg_color'],
               'a popover': colour['popover_bg_color'], 'a dialog': colour['dialog_bg_color']}
    card = grounds['a card']
    is_high = scheme.endswith('contrast')

    dimmed = find_number(style, '.dimmed', 'opacity')
    remark = find_number(style, '.remark', 'opacity')
    for where, ground in grounds.items():
        yield 'text on ' + where, text, ground, TEXT
        yield 'dimmed text on ' + where, faded(text, dimmed), ground, TEXT
    for where in ('the window', 'a card'):
        yield 'links on ' + where, colour['accent_color'], grounds[where], TEXT
    yield 'remarks on a card', faded(text, remark), card, TEXT
    yield 'details of an entry', text if is_high else faded(text, .8), card, TEXT
    yield 'quotations', text, over(faded(text, .055), card), TEXT
    yield 'text on a button', text, over(faded(text, .1), card), TEXT
    yield 'dimmed text on a button', faded(text, dimmed), over(faded(text, .1), card), TEXT
    yield 'text on a pressed button', text, over(faded(text, .3), card), TEXT

    yield 'the chosen answer', colour['accent_fg_color'], colour['accent_bg_color'], TEXT
    yield 'the chosen answer beside the others', colour['accent_bg_color'], window, LARGE
    yield 'the ring of the keyboard', colour['accent_color'], card, LARGE
    yield 'the ring of the keyboard on the window', colour['accent_color'], window, LARGE
    yield 'the answer yes', colour['bs_on_level'], colour['bs_urgent'], TEXT
    yield 'another answer', *((sheet, parse('#deddda')) if scheme.startswith('dark') else (white, parse('#3d3846'))), TEXT
    yield 'a toast', white, parse('#3d3846'), TEXT

    for level in LEVELS:
        own = colour['bs_' + level]
        tint = mixed(card, own, .1)
        yield 'the word of the level %s' % level, own, card, TEXT
        yield 'the word of the level %s on the window' % level, own, window, TEXT
        yield 'the word of the level %s on its tint' % level, own, tint, TEXT
        yield 'text on the tint of %s' % level, text, tint, TEXT
        yield 'dimmed text on the tint of %s' % level, faded(text, dimmed), tint, TEXT
        yield 'the sign of %s on its plate' % level, colour['bs_on_level'], own, LARGE
        yield 'the plate of %s on its tint' % level, own, tint, LARGE
    yield 'the sign of the line that is always there', colour['bs_emergency'], grounds['the header'], LARGE
    yield 'a fault', colour['bs_urgent'], window, TEXT

    red = colour['bs_emergency_page']
    yield 'the emergency page', white, red, TEXT
    yield 'evidence on the emergency page', white, over(faded(white, .12), red), TEXT
    yield 'answers on the emergency page', white, over(faded(white, .15), red), TEXT
    yield 'answers on the emergency page under the pointer', white, over(faded(white, .25), red), TEXT
    yield '“I have called”', red, white, TEXT

    for pain in range(11):
        on = 'high' if pain > 6 else '6' if pain == 6 else 'low'
        yield 'pain %d' % pain, colour['bs_on_pain_' + on], colour['bs_pain_%d' % pain], TEXT
    yield 'the ring of the chosen pain', colour['bs_on_pain_low'], window, LARGE
    yield 'pain, not rated', text, over(faded(text, .1), card), TEXT
    for where in ('the window', 'a card'):
        yield 'bars of pain on ' + where, colour['bs_pain'], grounds[where], LARGE
        yield 'hatching of numbness on ' + where, colour['bs_numb'], grounds[where], LARGE
        yield 'the hatching of both on the colour of pain, on ' + where, grounds[where], colour['bs_pain'], LARGE
    yield 'words in the colour of pain', colour['bs_pain'], window, TEXT
    yield 'words in the colour of numbness', colour['bs_numb'], card, TEXT
    yield 'a pain region beside one without', colour['bs_pain'], over(faded(text, .15), card), LARGE
    yield 'a numb region beside one without', colour['bs_numb'], over(faded(text, .15), card), LARGE
    yield 'minutes of a walk in the chart', colour['accent_color'], card, LARGE
    yield 'words of the axis', faded(text, 1 if is_high else .8), card, TEXT
    yield 'the line of a recorded zero', faded(text, .55), card, LARGE
    yield 'a day without a record in the calendar', faded(text, .55), grounds['a popover'], LARGE
    yield 'a step of a walk that is not reached', faded(text, .55), window, LARGE
    yield 'the level none in the chart', faded(colour['bs_none'], .7), card, LARGE
    for step, on in ((2, 'low'), (4, 'low'), (6, '6'), (8, 'high'), (10, 'high')):
        yield 'a number on step %d of the map' % step, colour['bs_on_pain_' + on], colour['bs_pain_%d' % step], TEXT


def main():
    schemes = ('light', 'dark', 'light contrast', 'dark contrast')
    print('1..%d' % len(schemes))
    failed = 0
    for number, scheme in enumerate(schemes, 1):
        measured = [(contrast(colour, ground), what, least) for what, colour, ground, least in pairs(scheme)]
        faults = ['%s: %.2f, not %.1f' % (what, found, least) for found, what, least in measured if found < least]
        failed += bool(faults)
        print('%sok %d %s, %d pairs, the least %.2f' % ('not ' if faults else '', number, scheme, len(measured), min(measured)[0]))
        for fault in faults:
            print('# ' + fault)
    return 1 if failed else 0


sys.exit(main())
