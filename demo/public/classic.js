// Fifteen years of small conveniences.
$(function () {
  $('.list').each(function () {
    $('tr:odd', this).addClass('odd');
  });

  function tick() {
    $('#clock').text(new Date().toLocaleTimeString('pl').substr(0, 5));
  }
  tick();
  setInterval(tick, 10000);

  $(document).bind('keydown', function (event) {
    if (/^(input|textarea|select)$/i.test(event.target.tagName)) return true;
    if (event.ctrlKey || event.metaKey || event.altKey) return true;
    var key = String.fromCharCode(event.which).toLowerCase();
    if (key === 's') {
      $('#search').focus();
      return false;
    }
    if (key === 'g') {
      $('html, body').animate({ scrollTop: 0 }, 200);
      return false;
    }
    if (/[1-5]/.test(key)) {
      window.location = $('#tabs a').eq(key - 1).attr('href');
      return false;
    }
  });

  $('#aspnetForm').submit(function () {
    return $('#search').val() !== '';
  });
});
